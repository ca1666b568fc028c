import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('computed-cycle', () => {
  it.each([
    [
      'two fields computed from one another, each at its place',
      'fields: { a: { type: number, is: b + 1 }, b: { type: number, is: a + 1 } }',
      ['b + 1', 'a + 1'],
    ],
    ['a field computed from itself', 'fields: { a: { type: number, is: a + 1 } }', ['a + 1']],
    [
      'through a condition of a line, and three fields',
      [
        'fields:',
        '  a: { type: number, is: b }',
        '  b: { type: number, is: [{ if: { c: any }, then: "1" }, { then: "2" }] }',
        '  c: { type: number, is: a }',
      ].join('\n'),
      ['b', '[{ if: { c: any }, then: "1" }, { then: "2" }]', 'a'],
    ],
    [
      'but not what only reads such a field, or is read by it',
      [
        'fields:',
        '  first: { type: number }',
        '  a: { type: number, is: a + first }',
        '  after: { type: number, is: a }',
      ].join('\n'),
      ['a + first'],
    ],
    [
      'nor fields that are computed one after the other',
      'fields: { a: { type: number }, b: { type: number, is: a }, c: { type: number, is: a + b } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('computed-cycle', body)).toEqual(found);
  });
});
