import { describe, expect, it } from '@jest/globals';
import { canonicalText, digestOf } from './canonical-text.js';
import { differences } from './differences.js';
import { loadDefinition } from './load-definition.js';
import { definitionText } from './testing/definition-text.js';

function load(body: string) {
  const { definition, problems } = loadDefinition({ path: 'sample.yaml', text: definitionText(body) });
  if (definition === undefined) throw new Error(JSON.stringify(problems));
  return definition;
}

const base = load('fields: { a: { type: money } }\nstages: [{ id: one, probability: 10% }, { id: two }]');

describe('what differs between two versions', () => {
  it.each([
    [
      'a value',
      'fields: { a: { type: money } }\nstages: [{ id: one, probability: 20% }, { id: two }]',
      'stages.one.probability',
      '0.1',
      '0.2',
    ],
    [
      'something new',
      'fields: { a: { type: money }, b: { type: date } }\nstages: [{ id: one, probability: 10% }, { id: two }]',
      'fields.b',
      '—',
      '{"id":"b"',
    ],
    ['something gone', 'stages: [{ id: one, probability: 10% }, { id: two }]', 'fields.a', '{"id":"a"', '—'],
    [
      'a list of words',
      'fields: { a: { type: money } }\nstages: [{ id: one, probability: 10% }, { id: two }]\noutcomes: { won: { from: two, result: won } }',
      'outcomes.won.from',
      '["one","two"]',
      '["two"]',
    ],
  ])('%s', (_what, body, path, before, after) => {
    const [first, ...rest] = differences(base, load(body));
    expect(rest).toEqual([]);
    expect(first).toEqual({
      path,
      before: expect.stringContaining(before),
      after: expect.stringContaining(after),
    });
  });

  it('another order of stages', () => {
    const other = load(
      'fields: { a: { type: money } }\nstages: [{ id: two }, { id: one, probability: 10% }]',
    );
    expect(differences(base, other)).toContainEqual({
      path: 'stages',
      before: 'one, two',
      after: 'two, one',
    });
  });

  it('is nothing for the same definition', () => {
    expect(differences(base, structuredClone(base))).toEqual([]);
  });
});

describe('the digest of a definition', () => {
  it('does not hang on comments, spacing or the order of keys in an item', () => {
    const same = load(
      '# a comment\nfields:\n  a:\n    type: money\nstages: [{ probability: 10%, id: one }, { id: "two" }]',
    );
    expect(digestOf(same)).toBe(digestOf(base));
    expect(digestOf(base)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with the order of stages', () => {
    const other = load(
      'fields: { a: { type: money } }\nstages: [{ id: two }, { id: one, probability: 10% }]',
    );
    expect(digestOf(other)).not.toBe(digestOf(base));
  });

  it('is taken over text that survives a round trip', () => {
    expect(canonicalText(JSON.parse(canonicalText(base)))).toBe(canonicalText(base));
  });
});
