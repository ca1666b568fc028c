import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checks } from './checks/checks.js';
import { verified } from './testing/verified.js';

const folder = new URL('../../../docs/verification/', import.meta.url);
const page = (name: string) => readFileSync(new URL(`${name}.md`, folder), 'utf8');

/** The wrong and the right example of a page. */
function examples(id: string): readonly string[] {
  return [...page(id).matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? '');
}

const ids = checks.map(({ id }) => id);

describe('the pages of the verification', () => {
  it('are one for each check, and all are in the list', () => {
    const index = page('README');
    for (const id of ids)
      expect([id, existsSync(new URL(`${id}.md`, folder)), index.includes(`(${id}.md)`)]).toEqual([
        id,
        true,
        true,
      ]);
  });

  it.each(ids)('%s: the wrong example is found', (id) => {
    const { findings } = verified(examples(id)[0] ?? '');
    expect(findings.filter(({ check, verdict }) => check === id && verdict === 'violated')).not.toEqual([]);
  });

  it.each(ids)('%s: the right example is ok', (id) => {
    expect(verified(examples(id)[1] ?? '')).toMatchObject({ verdict: 'ok', findings: [] });
  });

  it.each(ids.filter((id) => page(id).includes('```text')))(
    '%s: the story it tells is the one there is',
    (id) => {
      const [first = ''] = /```text\n([^\n]*)/.exec(page(id))?.slice(1) ?? [];
      const stories = verified(examples(id)[0] ?? '').findings.flatMap(({ check, counterexample: story }) =>
        check === id && story !== undefined
          ? [`${story.steps.map(({ words }) => words.en).join(' → ')}: ${story.end.en}`]
          : [],
      );
      expect(stories).toContain(first);
    },
  );
});
