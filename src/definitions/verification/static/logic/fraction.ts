import { Decimal } from '../../../../engine/values/decimal.js';

/** An exact number. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The greatest common divisor, never negative. */
export function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction in its lowest terms. */
export function fraction(over: bigint, under = 1n): Fraction {
  const shared = (divisor(over, under) || 1n) * (under < 0n ? -1n : 1n);
  return { over: over / shared, under: under / shared };
}

/** A decimal as a fraction. */
export function fractionOf(value: Decimal): Fraction {
  const places = value.decimalPlaces();
  return fraction(BigInt(value.times(new Decimal(10).pow(places)).toFixed(0)), 10n ** BigInt(places));
}

/** A fraction as a decimal, rounded where it has no end. */
export function decimalOf({ over, under }: Fraction): Decimal {
  return new Decimal(over.toString()).div(under.toString());
}

/** `a + b`. */
export function sumOf(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** `a · b`. */
export function productOf(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** Order of two fractions. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The greatest whole number not above. */
export function floorOf({ over, under }: Fraction): bigint {
  const quotient = over / under;
  return over % under < 0n ? quotient - 1n : quotient;
}
