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

  it('only warns of a bare yes or no', async () => {
    await write(passing.replace('name: refused', 'name: yes'));
    const { exitCode, output } = await testCommand([folder], { language: 'en' });
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /✓ yes\n.*tiny\.test\.yaml:1:11 warning yaml\.bare-yes-no .*\n\n1 passed, 0 failed\n$/,
    );
  });

  it('says everything at once of names that the process does not know', async () => {
    await write(passing.replace('known', 'knwon') + failing.replace('stage: b', 'stage: c'));
    const { exitCode, output } = await testCommand([folder], { language: 'en' });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/test\.unknown-name tiny has no criterion knwon\. Did you mean known\?/);
    expect(output).toMatch(/test\.unknown-name tiny has no stage c\./);
    expect(output).toMatch(/0 passed, 0 failed, 2 problem\(s\) in files/);
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

  it('runs only what matches the filter, and does not pass when nothing does', async () => {
    await write(passing + failing);
    const one = await testCommand([folder], { language: 'en', filter: 'REFU' });
    expect([one.exitCode, one.output]).toEqual([0, expect.stringMatching(/✓ refused\n\n1 passed, 0 failed/)]);
    const none = await testCommand([folder], { language: 'en', filter: 'nothing like it' });
    expect([none.exitCode, none.output]).toEqual([1, expect.stringContaining('no test here')]);
  });

  it('shows the whole checklist of the gate where a scenario fails', async () => {
    const two = definition.replace(
      'exit: { ',
      'exit: { named: { name: { en: Named, zh: 已命名 }, check: size(who) > 0, hint: { en: Ask, zh: 去问 } }, ',
    );
    await writeFile(
      join(folder, 'tiny.yaml'),
      two.replace('fields: { ', 'fields: { who: { name: { en: Who, zh: 谁 }, type: text }, '),
    );
    await write(
      '- { name: goes on, given: { fields: { amount: CNY 5 } }, when: [{ do: advance }], then: { stage: b } }\n',
    );
    const { output } = await testCommand([folder], { language: 'zh' });
    expect(output).toMatch(/✗ named · 已命名.*\n.*提示：去问\n.*可由以下人员提供：.*\n.*✓ known · 金额已知/);
  });

  it('prints what is not covered, by name and place, in the language asked for', async () => {
    await write(passing);
    const english = await testCommand([folder], { language: 'en', coverage: true });
    expect(english.exitCode).toBe(0);
    expect(english.output).toMatch(
      /tiny@1 28\.5% · stages 1\/2 · criteria 1\/2 · transitions 0\/3\n {4}.*tiny\.yaml:10 stage b is never entered\n {4}.*tiny\.yaml:9 stages\.a\.exit\.known is never met\n/,
    );
    const chinese = await testCommand([folder], { language: 'zh', coverage: true });
    expect(chinese.output).toMatch(/tiny\.yaml:10 从未进入阶段 b/);
    expect(chinese.output).toMatch(/合计 28\.5% \(2\/7\)/);
  });

  it('ends with 1 when less is covered than asked for, and says what is missing', async () => {
    await write(passing);
    const enough = await testCommand([folder], { language: 'en', minCoverage: '28' });
    expect(enough.exitCode).toBe(0);
    const short = await testCommand([folder], { language: 'en', minCoverage: '80%' });
    expect(short.exitCode).toBe(1);
    expect(short.output).toMatch(
      /outcome won is never reached[^]*Coverage is 28\.5%, less than the 80% asked for/,
    );
    const useless = await testCommand([folder], { language: 'en', minCoverage: 'most' });
    expect([useless.exitCode, useless.output]).toEqual([2, expect.stringContaining('not most')]);
  });

  it('counts a definition without any test, but not the neighbours of a single test file', async () => {
    await write(passing);
    await writeFile(join(folder, 'other.yaml'), definition.replace('process: tiny', 'process: other'));
    const whole = await testCommand([folder], { language: 'en', coverage: true });
    expect(whole.output).toMatch(/other@1 0%[^]*All together 14\.2% \(2\/14\)/);
    const single = await testCommand([join(folder, 'tests', 'tiny.test.yaml')], {
      language: 'en',
      coverage: true,
    });
    expect(single.output).not.toContain('other@1');
  });

  it('answers a machine in JSON', async () => {
    await write(passing + failing);
    const { exitCode, output } = await testCommand([folder], { language: 'zh', json: true });
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      passed: 1,
      failed: 1,
      wrong: 0,
      files: [
        {
          file: join(folder, 'tests', 'tiny.test.yaml'),
          scenarios: [
            { name: 'refused', line: 1, passed: true, failures: [] },
            { name: 'goes on', line: 2, passed: false, failures: [{ message: '“advance”被拒绝。' }] },
          ],
        },
      ],
      coverage: {
        covered: 2,
        total: 7,
        definitions: [{ process: 'tiny', stages: { covered: 1, total: 2 }, missing: expect.any(Array) }],
      },
    });
  });

  it('takes --format json for --json, and no format that there is not', async () => {
    await write(passing);
    const { output } = await testCommand([folder], { language: 'en', format: 'json' });
    expect(output).toBe((await testCommand([folder], { language: 'en', json: true })).output);
    expect((await testCommand([folder], { language: 'en', format: 'xml' })).exitCode).toBe(2);
  });

  it('passes for what is shipped, and covers nearly all of it', async () => {
    await cp('process-definitions', folder, { recursive: true });
    await rm(join(folder, 'tiny.yaml'));
    const { exitCode, output } = await testCommand([folder], { language: 'zh', minCoverage: '100' });
    expect(output).toMatch(/失败 0\n/);
    expect(exitCode).toBe(0);
  });

  it('passes for the examples', async () => {
    const { exitCode, output } = await testCommand(['examples'], { language: 'en', minCoverage: '80' });
    expect(output).toMatch(/, 0 failed\n/);
    expect(exitCode).toBe(0);
  });
});
