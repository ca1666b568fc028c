import { describe, expect, it } from '@jest/globals';
import { resolved } from '../testing/resolved.js';

const computed = (is: string) =>
  resolved(`fields: { a: { type: number, is: ${is} } }`).definition.fields[0]?.is;

describe('a computed field', () => {
  it.each([
    ['b - c', 'b - c'],
    ['100', '100'],
    ['true', 'true'],
    ['CNY 500000', 'CNY 500000'],
    ['0.10', '0.10'],
  ])('is an expression: %s', (is, source) => {
    expect(computed(is)).toEqual({ kind: 'expression', source });
  });

  it('is a table of lines, the last of which may hold in any case', () => {
    expect(
      computed('[{ if: { b: true }, then: A }, { if: "months(today, c) <= 3", then: 1.50 }, { then: C }]'),
    ).toEqual({
      kind: 'table',
      lines: [
        {
          if: { kind: 'map', entries: [{ path: ['b'], test: { op: 'in', operands: ['true'] } }] },
          then: 'A',
        },
        { if: { kind: 'expression', source: 'months(today, c) <= 3' }, then: '1.50' },
        { then: 'C' },
      ],
    });
  });

  it('is entered by hand where nothing is said', () => {
    expect(resolved('fields: { a: { } }').definition.fields[0]).not.toHaveProperty('is');
  });
});
