import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compiledSource } from '../../test/support/compiled-source.js';

let main: string;
beforeAll(async () => {
  main = fileURLToPath((await compiledSource()).url('cli/main.js'));
}, 120_000);

function sluice(...options: readonly string[]): number | null {
  return spawnSync(process.execPath, [main, ...options], { encoding: 'utf8' }).status;
}

describe('the command line', () => {
  it.each([
    ['an option there is not', ['verify-audit', '--chekpoint', 'kept.jsonl']],
    ['an option without its value', ['verify-audit', '--checkpoint']],
    ['a command there is not', ['verify-everything']],
    ['an argument too few', ['validate']],
  ])('answers 2 to %s: 1 is for what was found', (_, options) => {
    expect(sluice(...options)).toBe(2);
  });

  it('answers 0 to a call for help', () => {
    expect(sluice('verify-audit', '--help')).toBe(0);
  });
});
