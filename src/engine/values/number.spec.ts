import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareValues } from './compare-values.js';
import { field, read, refused } from './test-support/read.js';

const it_ = field('it', 'number');
const share = field('it', 'number', { min: '0', max: '10' });

describe('a number', () => {
  it.each([
    ['a JSON integer', it_, 12, '12'],
    ['a JSON fraction', it_, 0.1, '0.1'],
    ['a small JSON fraction without exponent', it_, 1e-7, '0.0000001'],
    ['the greatest safe integer', it_, 9007199254740991, '9007199254740991'],
    [
      'text with more digits than a double holds',
      it_,
      '12345678901234567890.123',
      '12345678901234567890.123',
    ],
    ['text with trailing zeros, which go', it_, '3.500', '3.5'],
    ['a plus sign and leading zeros, which go', it_, '+007', '7'],
    ['a negative zero, which is zero', it_, '-0.0', '0'],
    ['an integer beyond the safe ones', it_, 2 ** 53 + 2, refused('value.number-loses-digits')],
    ['a fraction of 17 digits', it_, 0.1 + 0.2, refused('value.number-loses-digits')],
    ['infinity', it_, Infinity, refused('value.not-a-number')],
    ['not a number', it_, Number.NaN, refused('value.not-a-number')],
    ['an exponent', it_, '1e5', refused('value.not-a-number')],
    ['thousands separators', it_, '1,000', refused('value.not-a-number')],
    ['more digits than any figure has', it_, '1'.repeat(25), refused('value.not-a-number')],
    ['a boolean', it_, true, refused('value.not-a-number')],
    ['less than the least', share, '-0.01', refused('value.too-small')],
    ['more than the most', share, 11, refused('value.too-large')],
    ['exactly the most', share, 10, '10'],
  ])('takes or refuses %s', (_title, one, raw, outcome) => {
    expect(read(one, raw)).toEqual(outcome);
  });

  it('reads its own stored form as itself', () => {
    const stored = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(999_999));
    fc.assert(
      fc.property(stored, ([whole, fraction]) => {
        const once = read(it_, `${whole}.${String(fraction).padStart(6, '0')}`);
        expect(read(it_, once)).toBe(once);
      }),
    );
  });

  it('is ordered by size, not by spelling', () => {
    expect(compareValues(it_, '9', '10')).toBeLessThan(0);
    expect(compareValues(it_, '-2', '-10')).toBeGreaterThan(0);
    expect(compareValues(it_, '1.5', '1.5')).toBe(0);
  });
});
