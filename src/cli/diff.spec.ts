import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diffCommand } from './diff.js';
import { printCommand } from './print.js';

let folder: string;
const at = (name: string) => join(folder, name);

const text = (atLeast: number) => `process: sale
version: 1
language: en
name: Sale
subject: lead
evidence: { visit: { name: Visit } }
stages: [{ id: one, name: One, exit: { visited: { name: Visited, evidence: visit, atLeast: ${String(atLeast)} } } }]
outcomes: { won: { name: Won, from: one } }
`;

const overlay =
  'process: variant\nversion: 1\nextends: sale@1\nname: Variant\nstages: [{ id: one, name: First }]\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-diff-'));
  await writeFile(at('sale.yaml'), text(2));
  await writeFile(at('variant.yaml'), overlay);
  await writeFile(at('broken.yaml'), 'process: broken\n');
  await mkdir(at('later'));
  await writeFile(at('later/sale.yaml'), text(1));
});

afterAll(() => rm(folder, { recursive: true }));

describe('sluice diff', () => {
  it('says what loosened, in words', async () => {
    expect(await diffCommand(at('sale.yaml'), at('later/sale.yaml'))).toEqual({
      exitCode: 0,
      output:
        'Loosened (1)\n  Criterion “Visited” (visited): at least 2 → 1.  [stages.one.exit.visited.atLeast]\n',
    });
    const { output } = await diffCommand(at('later/sale.yaml'), at('sale.yaml'), { language: 'zh' });
    expect(output).toContain('收紧 (1)\n  条件“Visited”（visited）：至少 1 → 2。');
  });

  it('says it for programs', async () => {
    const { output } = await diffCommand(at('sale.yaml'), at('later/sale.yaml'), { format: 'json' });
    expect(JSON.parse(output)).toEqual([
      {
        code: 'criterion-loosened',
        path: 'stages.one.exit.visited.atLeast',
        effect: 'loosens',
        message: 'Criterion “Visited” (visited): at least 2 → 1.',
      },
    ]);
  });

  it('takes --json for --format json', async () => {
    const [one, other] = [at('sale.yaml'), at('later/sale.yaml')];
    expect(await diffCommand(one, other, { json: true, format: 'text' })).toEqual(
      await diffCommand(one, other, { format: 'json' }),
    );
  });

  it('says first that it compares two processes, and goes on', async () => {
    const { exitCode, output } = await diffCommand(at('sale.yaml'), at('variant.yaml'));
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^These are two processes, sale and variant, not two versions of one\.\n\n[^]*key: sale → variant/,
    );
    const json = await diffCommand(at('sale.yaml'), at('variant.yaml'), { json: true });
    expect(JSON.parse(json.output)).toContainEqual(expect.objectContaining({ path: 'key' }));
  });

  it('says that there is nothing', async () => {
    expect(await diffCommand(at('sale.yaml'), at('sale.yaml'), { language: 'zh' })).toEqual({
      exitCode: 0,
      output: '没有差异。\n',
    });
  });

  it.each([
    ['a definition with errors', 'broken.yaml', {}, 1],
    ['no file', 'none.yaml', {}, 2],
    ['a folder', '.', {}, 2],
    ['a language it does not speak', 'sale.yaml', { language: 'fr' }, 2],
    ['a format it does not know', 'sale.yaml', { format: 'xml' }, 2],
  ])('cannot compare %s', async (_what, name, options, exitCode) => {
    const answer = await diffCommand(at('sale.yaml'), at(name), options);
    expect(answer.exitCode).toBe(exitCode);
    expect(answer.output.length).toBeGreaterThan(10);
  });
});

describe('sluice print', () => {
  it('prints a variant with its parent, each line with where it came from', async () => {
    const { exitCode, output } = await printCommand(at('variant.yaml'));
    expect(exitCode).toBe(0);
    expect(output).toMatch(/name: First +# variant\.yaml:5\n/);
    expect(output).toMatch(/evidence: \{ visit: \{ name: Visit \} \} +# sale\.yaml:6\n/);
  });

  it.each([
    ['broken.yaml', 1],
    ['none.yaml', 2],
    ['.', 2],
  ])('cannot print %s', async (name, exitCode) => {
    expect((await printCommand(at(name))).exitCode).toBe(exitCode);
  });
});
