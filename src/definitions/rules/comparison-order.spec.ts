import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('comparison-order', () => {
  it.each([
    [
      'a choice',
      [
        'fields: { way: { type: choice, of: { low: L } } }',
        'stages: [{ id: a, if: { way: "> low" } }, { id: b }]',
      ].join('\n'),
      ['"> low"'],
    ],
    [
      'a text',
      ['fields: { note: { type: text } }', 'stages: [{ id: a, if: { note: "< m" } }, { id: b }]'].join('\n'),
      ['"< m"'],
    ],
    [
      'but not a scale',
      [
        'fields: { way: { type: scale, of: { low: L } } }',
        'stages: [{ id: a, if: { way: ">= low" } }, { id: b }]',
      ].join('\n'),
      [],
    ],
    [
      'nor unequal',
      [
        'fields: { way: { type: choice, of: { low: L } } }',
        'stages: [{ id: a, if: { way: "!= low" } }, { id: b }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('comparison-order', body)).toEqual(found);
  });
});
