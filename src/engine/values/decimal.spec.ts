import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, decimalText, grouped } from './decimal.js';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(999_999))
  .map(([whole, fraction]) => new Decimal(`${whole}.${String(fraction).padStart(6, '0')}`));

describe('decimals', () => {
  it('add and take away without loss', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => expect(decimalText(a.plus(b).minus(b))).toBe(decimalText(a))),
    );
  });

  it('multiply without loss as far as business goes', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => expect(a.times(b).eq(b.times(a))).toBe(true)));
    expect(new Decimal('0.1').plus('0.2').eq('0.3')).toBe(true);
  });

  it('are written without exponent and read back as themselves', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -30, max: 30 }), (a, power) => {
        const text = decimalText(a.times(new Decimal(10).pow(power)));
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(decimalText(new Decimal(text))).toBe(text);
      }),
    );
  });
});

it.each([
  ['1234567.891', '1,234,567.891'],
  ['999', '999'],
  ['-1000', '-1,000'],
  ['0.0001', '0.0001'],
])('%s is grouped as %s', (text, result) => {
  expect(grouped(text)).toBe(result);
});
