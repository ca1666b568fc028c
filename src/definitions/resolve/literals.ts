import { Decimal } from 'decimal.js';
import { isCurrency } from '../../engine/values/currency.js';
import type { Money } from '../../engine/model/value.js';

const DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/;
const PERCENT = /^(-?\d{1,30}(?:\.\d{1,30})?) ?%$/;
const MONEY = /^([A-Z]{3}) (-?\d{1,18}(?:\.\d{1,6})?)$/;
const SIZE = /^(\d{1,4}) ?(KB|MB|GB)$/;

const BYTES = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 } as const;

/** A decimal number as a plain string without needless zeros; undefined for anything else, `1e3` and `0x10` included. */
export function decimalLiteral(text: string): string | undefined {
  return DECIMAL.test(text) ? new Decimal(text).toFixed() : undefined;
}

/** `60%` as `"0.6"`. */
export function percentLiteral(text: string): string | undefined {
  const number = PERCENT.exec(text)?.[1];
  // The decimal point moves in the text: dividing would round to the precision of Decimal.
  return number === undefined ? undefined : new Decimal(`${number}e-2`).toFixed();
}

/** `CNY 500000`, in a currency there is. */
export function moneyLiteral(text: string): Money | undefined {
  const [, currency, amount] = MONEY.exec(text) ?? [];
  return currency !== undefined && amount !== undefined && isCurrency(currency)
    ? { amount, currency }
    : undefined;
}

/** `20 MB` in bytes. */
export function sizeLiteral(text: string): number | undefined {
  const [, number, unit] = SIZE.exec(text) ?? [];
  return unit === 'KB' || unit === 'MB' || unit === 'GB' ? Number(number) * BYTES[unit] : undefined;
}
