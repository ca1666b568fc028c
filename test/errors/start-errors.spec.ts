import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, type ErrorCode } from '../../src/errors/catalogue.js';
import { compileProduct } from '../support/compiled-product.js';
import type { CompiledSource } from '../support/compiled-source.js';
import { ServerProcess } from '../support/server-process.js';
import { copied, startCodes } from './start-codes.js';

let source: CompiledSource;
let base: string;

function spawn(
  folder: string,
  definitions: string,
  more: Readonly<Record<string, string>> = {},
): ServerProcess {
  const environment = { SLUICE_DATA_DIR: folder, SLUICE_DEFINITIONS: definitions, ...more };
  return ServerProcess.spawn(source.url('cli/main.js'), environment);
}

beforeAll(async () => {
  source = await compileProduct('start-errors');
  base = await mkdtemp(join(tmpdir(), 'sluice-start-errors-'));
  await cp('test/support/definitions/one-way.yaml', join(base, 'definitions', 'one-way.yaml'));
  const first = spawn(join(base, 'data'), join(base, 'definitions'));
  await first.client();
  await first.end('SIGTERM');
}, 120_000);
afterAll(async () => {
  await source.remove();
  await rm(base, { recursive: true, force: true });
});

/** The message of the catalogue, whatever its parameters are. */
function worded(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

describe('every reason the product does not start for', () => {
  it.each(Object.entries(startCodes))(
    '%s is told plainly, in both languages, and ends the process',
    async (code, provoke) => {
      const { folder, definitions } = await copied(base, code);
      const complaint = await provoke({
        folder,
        definitions,
        start: async (environment) => {
          const server = spawn(folder, definitions, environment);
          expect(await server.ended()).toBe(1);
          expect(server.greeting).toBe('');
          return server.complaint;
        },
      });
      const { en, zh } = catalogue[code as ErrorCode];
      expect(complaint).toMatch(worded(en));
      expect(complaint).toMatch(worded(zh));
      expect(complaint).not.toMatch(/\n\s+at |\{\w+\}|undefined/);
    },
    60_000,
  );
});
