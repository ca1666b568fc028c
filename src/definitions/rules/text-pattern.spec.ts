import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('text-pattern', () => {
  it.each([
    ['back-references', 'fields: { a: { type: text, pattern: "(a)\\\\1" } }', ['"(a)\\\\1"']],
    ['an open bracket', 'fields: { a: { type: text, pattern: "[a" } }', ['"[a"']],
    [
      'also in columns',
      'fields: { t: { type: table, columns: { a: { type: text, pattern: "*" } } } }',
      ['"*"'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('text-pattern', body)).toEqual(found);
  });
});
