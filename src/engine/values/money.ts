import type { Money } from '../model/value.js';
import { currencyCodes, fractionDigits, isCurrency } from './currency.js';
import { Decimal, grouped } from './decimal.js';
import { didYouMean } from './did-you-mean.js';
import { compareDecimals, decimalOf, withinLimits } from './read-decimal.js';
import { isObject, suggestion, type ValueType } from './value-type.js';

const AS_TEXT = /^([A-Z]{3}) ?([+-]?[\d.]+)$/;

/** Minor units of any amount have to fit a 64-bit integer, by which lists sort. */
const MOST_MINOR_UNITS = new Decimal('999999999999999999');

function parts(raw: unknown): { readonly amount: unknown; readonly currency: unknown } | undefined {
  if (typeof raw === 'string') {
    const [, currency, amount] = AS_TEXT.exec(raw) ?? [];
    return amount === undefined ? undefined : { amount, currency };
  }
  if (!isObject(raw) || Object.keys(raw).some((key) => key !== 'amount' && key !== 'currency'))
    return undefined;
  return { amount: raw['amount'], currency: raw['currency'] };
}

/** The amount in its one canonical form: exactly as many decimal places as the currency has. */
export function moneyOf(amount: Decimal, currency: string): Money {
  return { amount: (amount.isZero() ? amount.abs() : amount).toFixed(fractionDigits(currency)), currency };
}

/** Money as people write it: `CNY 800,000.00`. */
export function moneyText({ amount, currency }: Money): string {
  return `${currency} ${grouped(amount)}`.trim();
}

/**
 * An amount in a currency: `{ amount: "500000", currency: "CNY" }` or `"CNY 500000"`. Stored with exactly the
 * currency's decimal places, so that equal amounts are equal to the byte.
 */
export const money: ValueType<Money> = {
  parse(raw, reading) {
    const given = parts(raw);
    const number = typeof raw === 'number' ? raw : given?.amount;
    if (typeof number === 'number')
      return reading.refuse('value.money-as-number', { example: String(number) });
    if (typeof given?.amount !== 'string' || typeof given.currency !== 'string')
      return reading.refuse('value.not-money');
    const { currency } = given;
    if (!isCurrency(currency)) {
      const guess = didYouMean(currency, currencyCodes());
      return reading.refuse('value.unknown-currency', {
        currency: currency.slice(0, 20),
        suggestion: suggestion(guess),
      });
    }
    const amount = decimalOf(given.amount);
    if (amount === undefined) return reading.refuse('value.not-money');
    const limit = fractionDigits(currency);
    if (amount.decimalPlaces() > limit) {
      return reading.refuse('value.too-many-decimals', { currency, limit, found: amount.decimalPlaces() });
    }
    const scale = new Decimal(10).pow(limit);
    if (amount.abs().times(scale).gt(MOST_MINOR_UNITS)) {
      return reading.refuse('value.too-large', {
        limit: moneyText(moneyOf(MOST_MINOR_UNITS.div(scale), currency)),
      });
    }
    const show = (least: string) => moneyText(moneyOf(new Decimal(least), currency));
    return withinLimits(amount, reading, show) && moneyOf(amount, currency);
  },
  display: moneyText,
  compare: (a, b) => (a.currency === b.currency ? compareDecimals(a.amount, b.amount) : undefined),
};
