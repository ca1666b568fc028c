import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyCommand } from './verify.js';

let folder: string;
const at = (name: string) => join(folder, name);

const text = (name: string, body: string) =>
  `process: ${name}\nversion: 1\nlanguage: en\nname: A name\nsubject: lead\n${body}\n`;

const files = {
  sound: 'stages: [{ id: one }]\noutcomes: { won: { from: one } }',
  stuck: `fields: { n: { type: number, max: 3 } }
stages: [{ id: one, name: { en: One, zh: 甲 }, exit: { more: { check: n > 3 } } }]
outcomes: { won: { name: { en: Won, zh: 成交 }, from: one } }`,
  open: `fields: { until: { type: date, required: true, lock: two } }
stages: [{ id: one }, { id: two, exit: { in-time: { check: today <= until } } }]
transitions: [{ to: back, allowed: false }]
outcomes: { won: { from: two } }`,
  wrong: 'feilds: { }\nstages: [{ id: one }]\noutcomes: { won: { from: one } }',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-verify-'));
  for (const [name, body] of Object.entries(files)) await writeFile(at(`${name}.yaml`), text(name, body));
});

afterAll(() => rm(folder, { recursive: true }));

describe('sluice verify', () => {
  it('answers 0 when all is proved', async () => {
    const { exitCode, output } = await verifyCommand([at('sound.yaml')]);
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: `${at('sound.yaml')}  ok\n1 of 1 definition(s) proved sound\n`,
    });
  });

  it('answers 1 with the place, the story and what is refused at its end', async () => {
    const { exitCode, output } = await verifyCommand([at('stuck.yaml'), at('open.yaml')]);
    expect(exitCode).toBe(1);
    expect(output).toContain(
      `${at('stuck.yaml')}:7:10  does not hold  A record in One can be neither moved on nor closed.  [stuck-stage]`,
    );
    expect(output).toContain('    create: stuck in One\n    refused there: close as Won (');
    expect(output).toContain('0 of 2 definition(s) proved sound');
  });

  it('says all of it in Chinese', async () => {
    const { output } = await verifyCommand([at('stuck.yaml')], { language: 'zh' });
    expect(output).toContain('处于“甲”的记录既不能推进也不能结束。');
    expect(output).toContain('    创建: 停滞在“甲”\n    此时被拒绝：以“成交”结束（');
  });

  it('answers 3 when something could not be decided, and never ok', async () => {
    const { exitCode, output } = await verifyCommand([at('open.yaml'), at('sound.yaml')]);
    expect([exitCode, output.includes(`${at('open.yaml')}  unknown`)]).toEqual([3, true]);
  });

  it('answers 1 for a file with errors, and says them', async () => {
    const { exitCode, output } = await verifyCommand([at('wrong.yaml')]);
    expect([exitCode, output.includes('`feilds` is not known here.')]).toEqual([1, true]);
  });

  it('answers JSON for programs, with the commands of every story', async () => {
    const { output } = await verifyCommand([at('stuck.yaml'), at('wrong.yaml')], { json: true });
    const [stuck, wrong] = JSON.parse(output);
    expect(stuck).toMatchObject({ path: at('stuck.yaml'), verdict: 'unsound' });
    const finding = stuck.findings.find(({ check }: { check: string }) => check === 'stuck-stage');
    expect(finding).toMatchObject({
      verdict: 'violated',
      line: 7,
      counterexample: {
        steps: [{ words: 'create', act: { kind: 'command', command: { type: 'create' } } }],
        attempts: [{ words: 'close as Won', refused: expect.arrayContaining(['stages.one.exit.more']) }],
        expected: { stage: 'one' },
      },
    });
    expect(wrong).toMatchObject({ verdict: 'invalid', problems: [{ code: 'definition.unknown-property' }] });
  });

  it.each([
    ['no file', [], {}],
    ['a missing file', ['missing.yaml'], {}],
    ['an unknown language', ['sound.yaml'], { language: 'fr' }],
  ])('answers 2 for %s', async (_what, names: readonly string[], options) => {
    const { exitCode, output } = await verifyCommand(names.map(at), options);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/\S+\n$/);
  });

  it('takes --format json for --json', async () => {
    const one = await verifyCommand([at('sound.yaml')], { format: 'json' });
    expect(one).toEqual(await verifyCommand([at('sound.yaml')], { json: true }));
    expect(JSON.parse(one.output)).toMatchObject([{ verdict: 'ok' }]);
    expect((await verifyCommand([at('sound.yaml')], { format: 'xml' })).exitCode).toBe(2);
  });
});
