import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from './load-definition.js';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/format.md', root), 'utf8');
const examples = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? '');

/** The codes that are written in the sources beside the rules. */
function codes(): readonly string[] {
  const folder = new URL('src/definitions/', root);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.includes('.spec.') && !path.startsWith('scenarios'),
  );
  const found = sources.flatMap((path) => [
    ...readFileSync(new URL(path, folder), 'utf8').matchAll(/code: '([a-z.-]+)'/g),
  ]);
  return [...new Set(found.map(([, code]) => code ?? ''))];
}

describe('the page on the format', () => {
  it('has a process that loads without a word of complaint', () => {
    const { definition, problems } = loadDefinition({ path: 'small-sale.yaml', text: examples[0] ?? '' });
    expect(problems).toEqual([]);
    expect(definition?.stages.map(({ id }) => id)).toEqual(['qualify', 'propose']);
  });

  it.each(codes())('explains %s', (code) => {
    expect(page.includes(`| \`${code}\` |`) || code === 'definition.duplicate-id').toBe(true);
  });
});
