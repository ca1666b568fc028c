import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { definitionText, problemsIn } from '../testing/definition-text.js';
import { rules } from './rules.js';

const folder = new URL('../../../docs/rules/', import.meta.url);
const page = (id: string) => readFileSync(new URL(`${id}.md`, folder), 'utf8');

/** The wrong and the right example of a page. */
function examples(id: string): readonly string[] {
  return [...page(id).matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml ?? '');
}

/** A second `name` in an example takes the place of the sample's own. */
function whole(body: string): string {
  return /^name:/m.test(body) ? definitionText(body).replace('name: Sample\n', '') : definitionText(body);
}

/** What the rule says about an example; problems of expressions have codes of their own. */
function found(rule: string, body: string): readonly string[] {
  const prefix = rule === 'expression' ? 'expression.' : `definition.${rule}`;
  return problemsIn(whole(body))
    .map(({ code }) => code)
    .filter((code) => code.startsWith(prefix));
}

describe('the pages of the rules', () => {
  it('are one for each rule, and no more', () => {
    const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says its code and its severity',
    (id, { severity }) => {
      expect(page(id)).toContain(
        `Reported as \`definition.${id}\`, ${severity === 'error' ? 'an error' : 'a warning'}.`,
      );
    },
  );

  const withExamples = rules.map(({ id }) => id).filter((id) => id !== 'file-name');

  it.each(withExamples)('%s is broken by the wrong example', (id) => {
    expect(found(id, examples(id)[0] ?? '')).not.toEqual([]);
  });

  it.each(withExamples)('%s is kept by the right example, which loads', (id) => {
    const right = examples(id)[1] ?? '';
    expect(found(id, right)).toEqual([]);
    const text = whole(right);
    const expected = ['definition.unused', 'definition.unknown-process'];
    expect(problemsIn(text).filter(({ code }) => !expected.includes(code))).toEqual([]);
  });
});
