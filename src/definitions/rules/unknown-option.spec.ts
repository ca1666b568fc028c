import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-option', () => {
  it.each([
    [
      'alone, in a list and behind an operator',
      [
        'fields: { way: { type: scale, of: { low: L, high: H } } }',
        'stages: [{ id: a, if: { way: hihg } }, { id: b, if: { way: [low, hgih] } }, { id: c, if: { way: ">= lo" } }, { id: d }]',
      ].join('\n'),
      ['hihg → high', 'hgih → high', '">= lo" → low'],
    ],
    [
      'but not in words for any and none',
      [
        'fields: { way: { type: choice, of: { low: L } } }',
        'stages: [{ id: a, if: { way: any } }, { id: b, if: { way: none } }, { id: c }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-option', body)).toEqual(found);
  });
});
