import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

const to = (stage: string) => `{ move: ${stage} }`;

describe('endless-rules', () => {
  it.each([
    [
      'two rules that move a record to and fro',
      `rules: [{ on: entered(first), do: ${to('second')} }, { on: entered(second), do: ${to('first')} }]`,
      [to('second'), to('first')],
    ],
    [
      'by a named transition',
      [
        'transitions: [{ id: return, from: second, to: first }]',
        `rules: [{ on: entered(second), do: { transition: return } }, { on: entered(first), do: ${to('second')} }]`,
      ].join('\n'),
      ['{ transition: return }', to('second')],
    ],
    [
      'but not a rule with a condition among them',
      [
        'fields: { n: { type: number } }',
        `rules: [{ on: entered(first), do: ${to('second')} }, { on: entered(second), if: n > 1, do: ${to('first')} }]`,
      ].join('\n'),
      [],
    ],
    ['nor rules that come to an end', `rules: [{ on: created, do: ${to('second')} }]`, []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('endless-rules', body)).toEqual(found);
  });
});
