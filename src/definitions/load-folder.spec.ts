import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadFolder } from './load-folder.js';
import { definitionText } from './testing/definition-text.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-definitions-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const named = (key: string, body = '') => definitionText(body).replace('process: sample', `process: ${key}`);

describe('a folder of definitions', () => {
  it('loads what lies at its top, with texts, and knows the sources', async () => {
    const texts = 'name: 甲';
    await put({
      'b.yaml': named('b'),
      'a.yml': named('a'),
      'i18n/zh/b.yaml': texts,
      'tests/b.test.yaml': '- nonsense',
      'README.md': 'x',
    });
    const { definitions, problems } = await loadFolder(folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      definitions.map(({ definition, sources }) => [definition.key, definition.name, Object.keys(sources)]),
    ).toEqual([
      ['a', { en: 'Sample' }, ['a.yml']],
      ['b', { en: 'Sample', zh: '甲' }, ['b.yaml', 'i18n/zh/b.yaml']],
    ]);
    expect(definitions[1]?.sources['i18n/zh/b.yaml']).toBe(texts);
  });

  it('warns of texts that belong to nothing in it', async () => {
    await put({
      'visits.yaml': named('visits'),
      'i18n/zh/visits.yaml': 'name: 甲',
      'i18n/zh/visit.yaml': 'name: 甲',
      'i18n/en/quite-other.yaml': 'name: A',
      'versions/visits@0.yaml': named('visits'),
      'i18n/zh/visits@0.yaml': 'name: 甲',
      'libraries/shared.yaml': 'library: shared\nversion: 1\nname: { en: A, zh: 甲 }\n',
      'i18n/en/shared.yaml': 'name: A',
    });
    const { problems } = await loadFolder(folder);
    expect(
      problems.flatMap(({ code, file, line, severity, suggestion }) =>
        code === 'text.no-such-process' ? [[file, line, severity, suggestion]] : [],
      ),
    ).toEqual([
      ['i18n/en/quite-other.yaml', 1, 'warning', undefined],
      ['i18n/zh/visit.yaml', 1, 'warning', 'visits'],
    ]);
  });

  it('reports the problems of all files, and loads those without', async () => {
    await put({
      'a.yaml': named('a', 'zzz: 1'),
      'b.yaml': named('b'),
      'c.yaml': '[',
      'd.yaml': named('d'),
      'i18n/en/d.yaml': 'zzz: 1',
    });
    const { definitions, problems } = await loadFolder(folder);
    expect(definitions.map(({ definition }) => definition.key)).toEqual(['b']);
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(['a.yaml', 'c.yaml', 'i18n/en/d.yaml']);
  });

  it('does not take two files of one process', async () => {
    await put({ 'a.yaml': named('a'), 'a.yml': named('a') });
    const { definitions, problems } = await loadFolder(folder);
    expect(definitions).toEqual([]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['a.yaml', 'definition.duplicate-process'],
      ['a.yml', 'definition.duplicate-process'],
    ]);
  });

  it('loads the calendars beside them, and says what is wrong with one', async () => {
    const calendar = 'name: Nowhere\nworkweek: [monday]\nyears: {}\n';
    await put({
      'a.yaml': named('a'),
      'calendars/XX.yaml': `calendar: XX\n${calendar}`,
      'calendars/YY.yaml': `calendar: YY\n${calendar}zzz: 1\n`,
    });
    const { calendars, problems } = await loadFolder(folder);
    expect(calendars.map(({ key, workweek }) => [key, workweek])).toEqual([['XX', [1]]]);
    expect(problems.filter(({ file }) => file.startsWith('calendars/'))).toMatchObject([
      { file: 'calendars/YY.yaml', line: 5, code: 'definition.unknown-property' },
    ]);
  });

  it('is content with the definitions that come with the product', async () => {
    const { definitions, problems } = await loadFolder(
      new URL('../../process-definitions', import.meta.url).pathname,
    );
    expect(problems).toEqual([]);
    expect(definitions.map(({ definition }) => definition.key)).toEqual(
      expect.arrayContaining(['instrument-funnel', 'key-account-six-stage']),
    );
  });
});
