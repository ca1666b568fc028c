import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('group-count', () => {
  it.each([
    [
      'three of two',
      [
        'fields: { a: { } }',
        'stages: [{ id: s, exit: { c: { atLeast: 3, of: [{ fields: [a] }, { fields: [a] }] } } }]',
      ].join('\n'),
      ['3'],
    ],
    [
      'but not two of two',
      [
        'fields: { a: { } }',
        'stages: [{ id: s, exit: { c: { atLeast: 2, of: [{ fields: [a] }, { fields: [a] }] } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('group-count', body)).toEqual(found);
  });
});
