import type { Decimal } from '../values/decimal.js';
import { noRate } from '../values/no-rate.js';
import type { Amount } from './datum.js';
import { Unknown } from './unknown.js';

/** What dividing by zero yields. */
export function dividedByZero(): Unknown {
  return new Unknown([], { en: 'a division by zero', zh: '除数为零' });
}

/** The currency two amounts have in common; an amount without currency (nothing, or a bare 0) fits any. */
export function commonCurrency(a: Amount, b: Amount): string | Unknown {
  if (a.currency === b.currency || b.currency === '') return a.currency;
  return a.currency === '' ? b.currency : new Unknown([], noRate(a.currency, b.currency));
}

/** Applies an operation to two amounts in one currency; unknown when their currencies differ. */
export function combine(
  a: Amount,
  b: Amount,
  operation: (x: Decimal, y: Decimal) => Decimal,
): Amount | Unknown {
  const currency = commonCurrency(a, b);
  return currency instanceof Unknown ? currency : { amount: operation(a.amount, b.amount), currency };
}

/** Order of two amounts; unknown when their currencies differ. */
export function compareAmounts(a: Amount, b: Amount): number | Unknown {
  const currency = commonCurrency(a, b);
  return currency instanceof Unknown ? currency : a.amount.cmp(b.amount);
}
