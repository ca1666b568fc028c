import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diagramCommand } from './diagram.js';
import { validateCommand } from './validate.js';

let folder: string;
const at = (name: string) => join(folder, name);

const text = (name: string, body = '') =>
  `process: ${name}\nversion: 1\nlanguage: en\nname: A name\nsubject: lead\n${body}stages: [{ id: one, name: { en: One, zh: 一 } }]\noutcomes: { won: { name: { en: Won, zh: 成交 }, from: one } }\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-validate-'));
  await mkdir(at('i18n/zh'), { recursive: true });
  await mkdir(at('empty'));
  await writeFile(at('good.yaml'), text('good'));
  await writeFile(at('i18n/zh/good.yaml'), 'name: 好\n');
  await writeFile(at('warned.yaml'), text('warned', 'evidence: { visit: { } }\n'));
  await writeFile(at('bad.yaml'), text('bad', 'feilds: { }\n'));
  await writeFile(at('huge.yaml'), 'a: b\n'.repeat(300_000));
});

afterAll(() => rm(folder, { recursive: true }));

describe('sluice validate', () => {
  it('answers 0 when nothing is wrong', async () => {
    const { exitCode, output } = await validateCommand([at('good.yaml')]);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: '1 file(s), 0 error(s), 0 warning(s)\n' });
  });

  it('answers 0 when there are only warnings, and says them', async () => {
    const { exitCode, output } = await validateCommand([at('warned.yaml')]);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      `${at('warned.yaml')}:6:13  warning  Nothing asks for the evidence \`visit\`.  [definition.unused]`,
    );
  });

  it('warns of texts that belong to no file of a folder, when the folder is meant', async () => {
    await mkdir(at('strays/i18n/zh'), { recursive: true });
    await writeFile(at('strays/visits.yaml'), text('visits'));
    await writeFile(at('strays/i18n/zh/visit.yaml'), 'name: 好\n');
    expect((await validateCommand([at('strays')])).output).toContain(
      `${at('strays/i18n/zh/visit.yaml')}:1:1  warning  No process and no library here is called \`visit\`, so nobody reads these texts. Did you mean \`visits\`?  [text.no-such-process]`,
    );
    expect((await validateCommand([at('strays/visits.yaml')])).output).not.toContain('no-such-process');
  });

  it('answers 1 with every problem of every file', async () => {
    const { exitCode, output } = await validateCommand([at('bad.yaml'), at('warned.yaml'), at('huge.yaml')]);
    expect(exitCode).toBe(1);
    expect(output).toContain(
      `${at('bad.yaml')}:6:1  error  \`feilds\` is not known here. Did you mean \`fields\`?`,
    );
    expect(output).toContain('[yaml.too-long]');
    expect(output).toMatch(/3 file\(s\), 2 error\(s\), \d+ warning\(s\)\n$/);
  });

  it('answers JSON for programs, in the language asked for', async () => {
    const { exitCode, output } = await validateCommand([at('bad.yaml')], { format: 'json', language: 'zh' });
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toEqual([
      {
        file: at('bad.yaml'),
        line: 6,
        column: 1,
        code: 'definition.unknown-property',
        severity: 'error',
        message: '此处没有 `feilds`。您是否想写 `fields`？',
        suggestion: 'fields',
      },
    ]);
    expect((await validateCommand([at('good.yaml')], { format: 'json' })).output).toBe('[]\n');
  });

  it('takes a folder for what its definitions share, too', async () => {
    const shared = at('shared');
    await mkdir(join(shared, 'calendars'), { recursive: true });
    await mkdir(join(shared, 'libraries'));
    await writeFile(join(shared, 'good.yaml'), text('good'));
    await writeFile(join(shared, 'calendars/CN.yaml'), 'calendar: CN\n');
    await writeFile(join(shared, 'libraries/basics.yaml'), 'library: basics\n');
    const { exitCode, output } = await validateCommand([shared]);
    expect(exitCode).toBe(1);
    expect(output).toContain(`${join(shared, 'calendars/CN.yaml')}:1:1  error`);
    expect(output).toContain(`${join(shared, 'libraries/basics.yaml')}:1:1  error`);
  });

  it('takes a folder for the definitions at its top', async () => {
    expect((await validateCommand([folder])).output).toContain('4 file(s)');
  });

  it.each([
    ['no file', [], {}],
    ['a missing file', ['missing.yaml'], {}],
    ['an empty folder', ['empty'], {}],
    ['an unknown format', ['good.yaml'], { format: 'xml' }],
    ['an unknown language', ['good.yaml'], { language: 'fr' }],
  ])('answers 2 for %s', async (_what, files: readonly string[], options) => {
    const { exitCode, output } = await validateCommand(files.map(at), options);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/\S+\n$/);
  });
});

describe('a definition that cannot be read', () => {
  it.each([
    ['en', 'cannot be read (ELOOP)'],
    ['zh', '无法读取'],
  ])('is named in %s, without a stack', async (language, said) => {
    const texts = at(`apart-${language}/i18n/zh`);
    await mkdir(texts, { recursive: true });
    await writeFile(at(`apart-${language}/looped.yaml`), text('looped'));
    // Nobody can read a link to itself; a file without permissions is still read by root.
    await symlink('looped.yaml', join(texts, 'looped.yaml'));
    const { exitCode, output } = await validateCommand([at(`apart-${language}`)], { language });
    expect(exitCode).toBe(2);
    expect(output).toContain(said);
    expect(output).toContain(join(texts, 'looped.yaml'));
    expect(output.split('\n')).toHaveLength(2);
  });
});

describe('sluice diagram', () => {
  it('draws in the language of the definition, or in another', async () => {
    expect((await diagramCommand(at('good.yaml'))).output).toContain('state "One" as s1');
    expect((await diagramCommand(at('good.yaml'), { language: 'zh' })).output).toContain('state "一" as s1');
  });

  it('draws SVG', async () => {
    const { exitCode, output } = await diagramCommand(at('good.yaml'), { format: 'svg' });
    expect([exitCode, output.startsWith('<svg ')]).toEqual([0, true]);
  });

  it('draws nothing of a definition with errors, and says them', async () => {
    const { exitCode, output } = await diagramCommand(at('bad.yaml'));
    expect([exitCode, output.includes('feilds')]).toEqual([1, true]);
  });

  it.each([
    ['missing.yaml', {}],
    ['empty', {}],
    ['good.yaml', { format: 'png' }],
    ['good.yaml', { language: 'fr' }],
  ])('answers 2 for %s with %j', async (name, options) => {
    expect((await diagramCommand(at(name), options)).exitCode).toBe(2);
  });
});
