import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('table-reference', () => {
  it.each([
    [
      'rows of a field that is no table',
      ['fields: { a: { type: text } }', 'stages: [{ id: s, exit: { c: { rows: a } } }]'].join('\n'),
      ['a'],
    ],
    [
      'a row of an unknown table',
      [
        'fields: { people: { type: table, columns: { n: { } } } }',
        'evidence: { e: { fields: { who: { type: row, of: peopel } } } }',
      ].join('\n'),
      ['peopel → people'],
    ],
    [
      'a table in a table',
      'fields: { a: { type: table, columns: { b: { type: table, columns: { c: { } } } } } }',
      ['table'],
    ],
    [
      'a table in evidence',
      'evidence: { e: { fields: { a: { type: table, columns: { b: { } } } } } }',
      ['table'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('table-reference', body)).toEqual(found);
  });
});
