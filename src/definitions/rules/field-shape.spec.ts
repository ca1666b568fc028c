import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('field-shape', () => {
  it.each([
    ['no options', 'fields: { a: { type: scale } }', ['{ type: scale }']],
    ['a list without its type', 'fields: { a: { type: list } }', ['{ type: list }']],
    ['a list of tables', 'fields: { a: { type: list, of: table } }', ['table']],
    ['a row without its table', 'evidence: { e: { fields: { a: { type: row } } } }', ['{ type: row }']],
    ['a table without columns', 'fields: { a: { type: table } }', ['{ type: table }']],
    [
      'properties of other types',
      'fields: { a: { type: money, minLength: 3, pattern: x }, b: { type: text, min: 3, of: { x: X }, columns: { y: { } } } }',
      ['minLength', 'pattern', 'min', 'of', 'columns'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('field-shape', body)).toEqual(found);
  });
});
