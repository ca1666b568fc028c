import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../src/config/configuration.js';
import { startServer, type RunningServer } from '../src/main/start-server.js';
import { makeDataFolder } from './support/test-database.js';

const PASSWORD = 'tour-password-1';
const run = promisify(execFile);

/** The parts of the README marked as the tour, as one script that stops at the first command that fails. */
async function tourScript(url: string): Promise<string> {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/^```bash tour\n(.*?)^```/gms)].map(([, block]) => block ?? '');
  return ['set -euo pipefail', ...blocks].join('\n').replaceAll('http://localhost:3000', url);
}

describe('the tour of the README', () => {
  let folder: string;
  let server: RunningServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-tour-'));
    const environment = {
      PORT: '0',
      LOG_LEVEL: 'silent',
      SLUICE_DATA_DIR: join(folder, 'data'),
      SLUICE_ADMIN_PASSWORD: PASSWORD,
    };
    await makeDataFolder(environment.SLUICE_DATA_DIR);
    server = await startServer(readConfiguration(environment));
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('leads from signing in over the approvals to a deal that is won, and is stopped where it says', async () => {
    const script = await tourScript(server.url);
    const environment = { ...process.env, SLUICE_ADMIN_PASSWORD: PASSWORD, NODE_OPTIONS: '' };
    const { stdout } = await run('bash', ['-c', script], { cwd: folder, env: environment });
    const lines = stdout.split('\n');
    for (const said of [
      'decider-named: 0 of 1 rows in Decision chain (Role: Decides).',
      'No Need in writing has been recorded.',
      'No Endorsement has been recorded (Role: Champion).',
      '“Pre-sales project” has not been granted.',
      'Pre-sales project: Acme pump line, as Head of department',
      'Not yet: 1 thing(s) stand in the way. An answer is asked for: Pre-sales days granted.',
      'fields.set, approval.decided, approval.granted',
      '0.3',
      'request.idempotency-key-reused',
      '412 instance.version-mismatch',
      'fields.set, approval.voided',
      '“Contract review” is not being decided: voided.',
      'Expected amount: CNY 800,000.00 → CNY 780,000.00',
      'approval.decided, approval.granted',
      'Expected amount no longer changes: “Contract review” was granted for it and Signature and seal is recorded.',
      'Only Keeper of the seal may do this.',
      'closed: won',
      'set-up at version 4',
    ]) {
      expect(lines).toContain(said);
    }
    for (const said of [
      /^“Pre-sales project” waits for Li since \d{4}-\d\d-\d\d, due \d{4}-\d\d-\d\d\.$/,
      /^“Contract review” was voided on \d{4}-\d\d-\d\d, because this changed: Expected amount; ask again\.$/,
    ]) {
      expect(lines).toContainEqual(expect.stringMatching(said));
    }
  });
});
