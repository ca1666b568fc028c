import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFailure } from '../../src/cli/start-failure.js';
import { readConfiguration } from '../../src/config/configuration.js';
import { catalogue, type ErrorCode } from '../../src/errors/catalogue.js';
import { startServer, type RunningServer } from '../../src/main/start-server.js';
import { compiledSource } from '../support/compiled-source.js';
import { ServerProcess } from '../support/server-process.js';
import { makeDataFolder } from '../support/test-database.js';
import { copied, startCodes } from './start-codes.js';

let base: string;

async function start(
  folder: string,
  definitions: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const server = { LOG_LEVEL: 'silent', PORT: '0', HOST: '127.0.0.1' };
  const folders = { SLUICE_DATA_DIR: folder, SLUICE_DEFINITIONS: definitions };
  return startServer(readConfiguration({ ...server, ...folders, ...more }));
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'sluice-start-errors-'));
  await cp('test/support/definitions/one-way.yaml', join(base, 'definitions', 'one-way.yaml'));
  await makeDataFolder(join(base, 'data'));
  const first = await start(join(base, 'data'), join(base, 'definitions'));
  await first.close();
}, 120_000);
afterAll(() => rm(base, { recursive: true, force: true }));

/** The message of the catalogue, whatever its parameters are. */
function worded(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

function expectPlainly(complaint: string, code: ErrorCode): void {
  const { en, zh } = catalogue[code];
  expect(complaint).toMatch(worded(en));
  expect(complaint).toMatch(worded(zh));
  expect(complaint).not.toMatch(/\n\s+at |\{\w+\}|undefined/);
}

describe('every reason the product does not start for', () => {
  it.each(Object.entries(startCodes))(
    '%s is told plainly, in both languages',
    async (code, provoke) => {
      const { folder, definitions } = await copied(base, code);
      const complaint = await provoke({
        folder,
        definitions,
        start: (environment) =>
          start(folder, definitions, environment).then(
            async (server) => {
              await server.close();
              throw new Error('it started');
            },
            (reason: unknown) => startFailure(reason),
          ),
      });
      expectPlainly(complaint, code as ErrorCode);
    },
    60_000,
  );

  it('ends the process, which has said nothing else', async () => {
    const source = await compiledSource();
    const server = ServerProcess.spawn(source.url('cli/main.js'), { PORT: 'eighty' });
    expect(await server.ended()).toBe(1);
    expect(server.greeting).toBe('');
    expectPlainly(server.complaint, 'start.configuration-invalid');
  }, 60_000);
});
