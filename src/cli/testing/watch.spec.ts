import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compiledSource, type CompiledSource } from '../../../test/support/compiled-source.js';

const definition = (key: string, more = '') => `
process: ${key}
version: 1
language: en
name: { en: Tiny, zh: 小 }
subject: opportunity
fields: { amount: { name: { en: Amount, zh: 金额 }, type: money } }
stages:
  - { id: a, name: { en: A, zh: 甲 }, exit: { known: { name: { en: Worth known, zh: 金额已知 }, fields: [amount] } } }
  - { id: b, name: { en: B, zh: 乙 } }
outcomes: { won: { name: { en: Won, zh: 赢单 }, from: b } }
${more}`;

const test = (key: string, then: string) =>
  `- { name: story of ${key}, given: { process: ${key} }, when: [{ do: advance }], then: ${then} }\n`;

let source: CompiledSource;
let folder: string;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  source = await compiledSource();
}, 120_000);

const write = (path: string, text: string) => writeFile(join(folder, path), text);

/** Waits until the next run says this, and forgets what was said up to there. */
async function said(pattern: RegExp): Promise<string> {
  for (;;) {
    const end = output.indexOf('Ctrl-C');
    const run = end === -1 ? '' : output.slice(0, end);
    if (end !== -1) output = output.slice(end + 'Ctrl-C ends.'.length);
    if (pattern.test(run)) return run;
    if (end === -1) await once(child.stdout ?? child, 'data');
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-watch-'));
  await mkdir(join(folder, 'tests'));
  for (const key of ['one', 'two']) {
    await write(`${key}.yaml`, definition(key));
    await write(`tests/${key}.test.yaml`, test(key, '{ refused: [known] }'));
  }
  const command = `const { watchTests } = await import(${JSON.stringify(source.url('cli/testing/watch.js'))}); await watchTests([${JSON.stringify(folder)}], { language: 'en' });`;
  output = '';
  child = spawn(process.execPath, ['--input-type=module', '-e', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
});
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  await rm(folder, { recursive: true, force: true });
});

describe('sluice test --watch', () => {
  it('runs what a change concerns, survives broken files, and ends on Ctrl-C', async () => {
    expect(await said(/2 passed, 0 failed/)).toMatch(/one\.test\.yaml[^]*two\.test\.yaml/);

    await write('tests/one.test.yaml', test('one', '{ stage: b }'));
    const changed = await said(/0 passed, 1 failed/);
    expect(changed).toMatch(/✗ story of one/);
    expect(changed).not.toMatch(/story of two/);

    await write('tests/one.test.yaml', '- name: [');
    expect(await said(/problem\(s\) in files/)).toMatch(/one\.test\.yaml:1:\d+ yaml\./);

    await write('two.yaml', definition('two').replace('fields: [amount]', 'fields: [amuont]'));
    expect(await said(/amuont/)).toMatch(/two\.yaml:\d+:\d+ definition\.unknown-field/);

    // As many editors save: into a new file that takes the place of the old one.
    await write('two.yaml.tmp', definition('two'));
    await rename(join(folder, 'two.yaml.tmp'), join(folder, 'two.yaml'));
    await said(/✓ story of two/);

    await write('tests/one.test.yaml', test('one', '{ refused: [known] }'));
    await said(/1 passed, 0 failed/);

    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(0);
  });

  it('sees texts in a folder that was not there before', async () => {
    await said(/2 passed/);
    await mkdir(join(folder, 'i18n', 'en'), { recursive: true });
    // The folder itself is a change; only then is it watched.
    await said(/2 passed/);
    await write('i18n/en/one.yaml', 'process: one\nnothing: here\n');
    await said(/i18n\/en\/one\.yaml:\d+/);
  });
});
