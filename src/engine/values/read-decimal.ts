import { Decimal, decimalText, grouped } from './decimal.js';
import type { ValueProblemCode } from './value-messages.js';
import type { Reading } from './value-type.js';

const PLAIN = /^[+-]?\d{1,24}(?:\.\d{1,12})?$/;

/** Digits up to which a JSON number surely came through as it was written. */
const SURE_DIGITS = 15;

/** A decimal from plain text; undefined when it is not one, or has more digits than any figure of business. */
export function decimalOf(raw: string): Decimal | undefined {
  return PLAIN.test(raw) ? new Decimal(raw) : undefined;
}

/** A decimal from a JSON number or plain text; notes what is wrong otherwise. */
export function readDecimal(raw: unknown, reading: Reading, wrong: ValueProblemCode): Decimal | undefined {
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) return reading.refuse(wrong);
    const decimal = new Decimal(raw);
    if (!Number.isSafeInteger(raw) && decimal.precision() > SURE_DIGITS)
      return reading.refuse('value.number-loses-digits');
    return decimalOf(decimal.toFixed()) ?? reading.refuse('value.number-loses-digits');
  }
  return (typeof raw === 'string' ? decimalOf(raw) : undefined) ?? reading.refuse(wrong);
}

/** The decimal if it lies between the field's least and most; notes a problem otherwise. */
export function withinLimits(
  value: Decimal,
  reading: Reading,
  show = (limit: string) => limit,
): Decimal | undefined {
  const { min, max } = reading.field;
  if (min !== undefined && value.lt(min)) return reading.refuse('value.too-small', { limit: show(min) });
  if (max !== undefined && value.gt(max)) return reading.refuse('value.too-large', { limit: show(max) });
  return value;
}

/** Order of two decimals written as text. */
export function compareDecimals(a: string, b: string): number {
  return new Decimal(a).cmp(b);
}

/** `0.6` as `60 %`. */
export function percentText(value: string): string {
  return `${grouped(decimalText(new Decimal(value).times(100)))} %`;
}
