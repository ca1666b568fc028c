import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { FOLDERS, readFolder } from './measuring/corpus.js';
import { measure, originals } from './measuring/measure.js';
import { shares, total } from './measuring/tally.js';
import { AIMS, report, shortcomings } from './measuring/report.js';
import { operators } from './operators.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const folders = FOLDERS.map((name) => readFolder(root, name));

/** One seed in so many is grown here; all of them by `npm run mutations`. */
const STRIDE = 211;

describe('mistakes seeded in the shipped definitions', () => {
  const verdicts = folders.flatMap((folder) => [
    ...measure(folder, {
      operators: operators.filter(({ behaviour }) => behaviour !== true).map(({ id }) => id),
      takes: (index) => index % STRIDE === 0,
    }),
  ]);

  it('are reported, nearly all, and on the line where they stand', () => {
    const { reported, rightLine } = shares(total('all', verdicts));
    expect(verdicts.length).toBeGreaterThan(120);
    expect(reported).toBeGreaterThanOrEqual(AIMS.reported);
    expect(rightLine).toBeGreaterThanOrEqual(AIMS.rightLine);
  });

  it('never make validation crash', () => {
    expect(verdicts.flatMap(({ crash }) => crash ?? [])).toEqual([]);
  });
});

describe('the originals', () => {
  it('get no error', () => {
    // That the shipped ones are sound is proved in test/unsound.
    const errors = folders
      .flatMap((folder) => originals(folder, folder.name === 'test/mutations/machinery'))
      .filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
});

describe('the measure itself', () => {
  it('knows nothing of the product but in the one place that asks it', () => {
    const importing = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && /from '[^']*\/src\//.test(readFileSync(join(here, file), 'utf8')),
      )
      .sort();
    expect(importing).toEqual(['measuring/examiner.ts']);
  });

  it('names each operator once', () => {
    const ids = operators.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('says what is missing when mistakes pass unseen', () => {
    const verdict = {
      operator: 'typo',
      file: 'a.yaml',
      description: 'x → y',
      expected: [{ file: 'a.yaml', line: 3 }],
    };
    const unseen = { ...verdict, rightLine: false, complaints: [] };
    const measured = { verdicts: [unseen], originals: [], operators: ['typo'] };
    expect(shortcomings(measured)).toEqual(['reported 0.0 %, wanted 95.0 %']);
    expect(report(measured, false)).toContain('a.yaml:3  typo  x → y');
  });
});
