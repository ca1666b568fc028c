import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkValues } from './check-values.js';
import { compareValues } from './compare-values.js';
import { displayValue } from './display-value.js';
import { change, field, read, refused } from './test-support/read.js';

const price = field('it', 'money');
const least = field('it', 'money', { min: '0', max: '1000' });

describe('money', () => {
  it.each([
    [
      'an amount gets the decimal places of its currency',
      { amount: '800000', currency: 'CNY' },
      { amount: '800000.00', currency: 'CNY' },
    ],
    ['text names the currency first', 'CNY 500000', { amount: '500000.00', currency: 'CNY' }],
    ['text without the space', 'CNY500000.5', { amount: '500000.50', currency: 'CNY' }],
    ['yen have no decimals', 'JPY 500', { amount: '500', currency: 'JPY' }],
    ['dinars have three', 'KWD 1.234', { amount: '1.234', currency: 'KWD' }],
    ['a negative amount', 'EUR -12.30', { amount: '-12.30', currency: 'EUR' }],
    ['a negative zero is zero', { amount: '-0', currency: 'CNY' }, { amount: '0.00', currency: 'CNY' }],
    ['zeros beyond the decimal places do not matter', 'CNY 1.5000', { amount: '1.50', currency: 'CNY' }],
    ['more decimals than the currency has', 'CNY 1.005', refused('value.too-many-decimals')],
    ['a fraction of a yen', 'JPY 0.5', refused('value.too-many-decimals')],
    ['a JSON number', 500000, refused('value.money-as-number')],
    ['a JSON number as amount', { amount: 5, currency: 'CNY' }, refused('value.money-as-number')],
    ['no currency', { amount: '5' }, refused('value.not-money')],
    ['an amount with separators', 'CNY 500,000', refused('value.not-money')],
    ['an amount with exponent', { amount: '5e5', currency: 'CNY' }, refused('value.not-money')],
    ['a currency there is not', 'RMX 5', refused('value.unknown-currency')],
    ['something else beside it', { amount: '5', currency: 'CNY', rate: '7' }, refused('value.not-money')],
    ['a list', [{ amount: '5', currency: 'CNY' }], refused('value.not-money')],
    ['more than lists can sort by', { amount: '1'.repeat(20), currency: 'CNY' }, refused('value.too-large')],
  ])('%s', (_title, raw, outcome) => {
    expect(read(price, raw)).toEqual(outcome);
  });

  it('keeps to its limits', () => {
    expect([read(least, 'CNY -0.01'), read(least, 'CNY 1000.01')]).toEqual([
      refused('value.too-small'),
      refused('value.too-large'),
    ]);
  });

  it('says why a JSON number is refused and what to send', () => {
    const [problem] = checkValues(
      [{ ...price, name: { en: 'Price', zh: '价格' } }],
      { it: 800000 },
      change,
    ).problems;
    expect(problem?.message.en).toContain('Price: money is not sent as a JSON number');
    expect(problem?.message.en).toContain('{ "amount": "800000", "currency": "CNY" }');
    expect(problem?.message.zh).toContain('价格：金额不能以 JSON 数字发送');
  });

  it('reads its stored form as itself, whatever the amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.constantFrom('CNY', 'JPY', 'KWD'),
        (units, currency) => {
          const once = read(price, { amount: String(units), currency });
          const stored = once as { amount: string };
          expect(read(price, once)).toEqual(once);
          expect(BigInt(stored.amount.split('.')[0] ?? '')).toBe(units);
        },
      ),
    );
  });

  it('is ordered within one currency only', () => {
    const [nine, ten] = [
      { amount: '9.00', currency: 'CNY' },
      { amount: '10.00', currency: 'CNY' },
    ];
    expect(compareValues(price, nine, ten)).toBeLessThan(0);
    expect(compareValues(price, nine, { amount: '1.00', currency: 'USD' })).toBeUndefined();
  });

  it('reads as people write it', () => {
    expect(displayValue(price, { amount: '-1234567.50', currency: 'CNY' }, 'zh')).toBe('CNY -1,234,567.50');
    expect(displayValue(price, { amount: '999', currency: 'JPY' }, 'en')).toBe('JPY 999');
  });
});
