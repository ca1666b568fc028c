import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('field-limits', () => {
  it.each([
    [
      'numbers, as numbers',
      'fields: { a: { type: number, min: 9, max: 10 }, b: { type: number, min: 10, max: 9 } }',
      ['9'],
    ],
    ['dates', 'fields: { a: { type: date, min: 2026-02-01, max: 2026-01-31 } }', ['2026-01-31']],
    ['lengths', 'fields: { a: { type: text, minLength: 5, maxLength: 4 } }', ['4']],
    ['but not limits that are equal', 'fields: { a: { type: percent, min: 10%, max: 10% } }', []],
  ])('%s', (_case, body, found) => {
    expect(foundBy('field-limits', body)).toEqual(found);
  });
});
