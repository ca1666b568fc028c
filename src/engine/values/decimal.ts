import { Decimal as Base } from 'decimal.js';

/** Decimal arithmetic of the engine: 60 significant digits, half-even, and no exponent when written as text. */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** A decimal number of the engine. */
export type Decimal = Base;

/** The canonical text of a decimal: plain digits, no exponent, no trailing zeros, `0` for every zero. */
export function decimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** The text with a comma between the thousands. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const withCommas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
