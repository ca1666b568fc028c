import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testCommand } from './test.js';

const definition = `
process: tiny
version: 1
language: en
name: { en: Tiny, zh: 小 }
subject: opportunity
fields: { amount: { name: { en: Amount, zh: 金额 }, type: money } }
stages:
  - { id: a, name: { en: A, zh: 甲 }, exit: { known: { name: { en: Worth known, zh: 金额已知 }, fields: [amount] } } }
  - { id: b, name: { en: B, zh: 乙 } }
outcomes: { won: { name: { en: Won, zh: 赢单 }, from: b } }
`;
const passing =
  '- { name: refused, given: { process: tiny }, when: [{ do: advance }], then: { refused: [known] } }\n';
const failing =
  '- { name: goes on, given: { process: tiny }, when: [{ do: advance }], then: { stage: b } }\n';

describe('sluice test', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-test-'));
    await mkdir(join(folder, 'tests'));
    await writeFile(join(folder, 'tiny.yaml'), definition);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (text: string) => writeFile(join(folder, 'tests', 'tiny.test.yaml'), text);

  it('ends with 0 when every scenario passes', async () => {
    await write(passing);
    expect(await testCommand([folder], { language: 'en' })).toEqual({
      exitCode: 0,
      output: `${join(folder, 'tests', 'tiny.test.yaml')}\n  ✓ refused\n\n1 passed, 0 failed\n`,
    });
  });

  it('ends with 1 and shows line and explanation when one fails, in the language asked for', async () => {
    await write(passing + failing);
    const english = await testCommand([folder], { language: 'en' });
    expect(english.exitCode).toBe(1);
    expect(english.output).toMatch(
      /✗ goes on\n {4}.*tests\/tiny\.test\.yaml:2 “advance” was refused\.\n {6}✗ known · Worth known/,
    );
    const chinese = await testCommand([folder], { language: 'zh' });
    expect(chinese.output).toMatch(/“advance”被拒绝。\n {6}✗ known · 金额已知/);
  });

  it('takes a single file of a folder', async () => {
    await write(passing);
    const { exitCode, output } = await testCommand([join(folder, 'tests', 'tiny.test.yaml')], {
      language: 'en',
    });
    expect([exitCode, output]).toEqual([0, expect.stringContaining('1 passed')]);
  });

  it('does not pass where nothing ran: no tests, no such file, a broken test, a broken definition', async () => {
    expect((await testCommand([folder], { language: 'en' })).exitCode).toBe(1);
    expect((await testCommand([join(folder, 'tests', 'none.test.yaml')], { language: 'en' })).exitCode).toBe(
      1,
    );
    await write('- nmae: x\n');
    expect((await testCommand([folder], { language: 'en' })).output).toMatch(
      /tests\/tiny\.test\.yaml:1:\d+ test\.unknown-key/,
    );
    await write(passing);
    await writeFile(join(folder, 'tiny.yaml'), definition.replace('fields: [amount]', 'fields: [amuont]'));
    const broken = await testCommand([folder], { language: 'en' });
    expect(broken.exitCode).toBe(1);
    expect(broken.output).toMatch(/tiny\.yaml:\d+:\d+ /);
  });

  it('passes for what is shipped', async () => {
    await cp('process-definitions', folder, { recursive: true });
    await rm(join(folder, 'tiny.yaml'));
    const { exitCode, output } = await testCommand([folder], { language: 'zh' });
    expect(output).toMatch(/失败 0\n$/);
    expect(exitCode).toBe(0);
  });
});
