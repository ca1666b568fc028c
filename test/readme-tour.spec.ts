import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../src/config/configuration.js';
import { startServer, type RunningServer } from '../src/main/start-server.js';

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
    server = await startServer(readConfiguration(environment));
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('leads from signing in to a deal that is won, and is stopped where it says', async () => {
    const script = await tourScript(server.url);
    const environment = { ...process.env, SLUICE_ADMIN_PASSWORD: PASSWORD, NODE_OPTIONS: '' };
    const { stdout } = await run('bash', ['-c', script], { cwd: folder, env: environment });
    const lines = stdout.split('\n');
    for (const said of [
      'decider-named: 0 of 1 rows in Decision chain (Role: Decides).',
      'No Need in writing has been recorded.',
      'No Endorsement has been recorded (Role: Champion).',
      '0.3',
      'request.idempotency-key-reused',
      '412 instance.version-mismatch',
      'Only Keeper of the seal may do this.',
      'closed: won',
      'set-up at version 4',
    ]) {
      expect(lines).toContain(said);
    }
  });
});
