import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../values/decimal.js';
import type { Amount } from './datum.js';
import { combine, commonCurrency, compareAmounts } from './money-arithmetic.js';
import { Unknown } from './unknown.js';

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.constantFrom('CNY', 'USD', ''))
  .map(([units, currency]): Amount => ({ amount: new Decimal(units.toString()).div(100), currency }));
const plus = (a: Amount, b: Amount) => combine(a, b, (x, y) => x.plus(y));

describe('amounts', () => {
  it('add and take away exactly in one currency, and not at all in two', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const total = plus(a, b);
        const unlike = a.currency !== '' && b.currency !== '' && a.currency !== b.currency;
        expect(total instanceof Unknown).toBe(unlike);
        if (total instanceof Unknown) return;
        const back = combine(total, b, (x, y) => x.minus(y));
        expect(back instanceof Unknown ? undefined : back.amount.toFixed(2)).toBe(a.amount.toFixed(2));
      }),
    );
  });

  it('have an order that agrees with their difference', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const order = compareAmounts(a, b);
        const difference = combine(a, b, (x, y) => x.minus(y));
        if (order instanceof Unknown || difference instanceof Unknown) expect(order).toEqual(difference);
        else expect(order).toBe(difference.amount.cmp(0));
      }),
    );
  });

  it('of nothing fit any currency', () => {
    const nothing = { amount: new Decimal(0), currency: '' };
    expect(commonCurrency(nothing, { amount: new Decimal(1), currency: 'CNY' })).toBe('CNY');
  });
});
