import { describe, expect, it } from '@jest/globals';
import { definitionText, problemsIn } from '../testing/definition-text.js';

const said = (field: string) =>
  problemsIn(definitionText(`fields: { a: { ${field} } }`)).filter(
    ({ code }) => code === 'definition.wrong-value',
  );

describe('a limit of another form', () => {
  it.each([
    ['type: number, min: one', 'a number such as `100`, found `one`', undefined],
    ['type: money, min: CNY 0', 'in whatever currency the amount is, found `CNY 0`', '0'],
    ['type: percent, max: 20', 'a percentage such as `10%`, found `20`', undefined],
    ['type: date, min: 2026-02-30', 'a date such as `2026-01-31`, found `2026-02-30`', undefined],
  ])('is told from a right one: %s', (field, message, suggestion) => {
    expect(said(field)).toMatchObject([
      { en: expect.stringContaining(message), ...(suggestion !== undefined && { suggestion }) },
    ]);
  });
});
