import { Decimal } from '../../../../engine/values/decimal.js';

/** A sum of variables with factors, and a constant. */
export interface Linear {
  readonly factors: ReadonlyMap<string, Decimal>;
  readonly constant: Decimal;
}

/** A sum of variables held against zero: `sum <= 0`, or `sum < 0` when strict. */
export interface Inequality {
  readonly sum: Linear;
  readonly strict: boolean;
}

/** A constant. */
export function constant(value: Decimal | number): Linear {
  return { factors: new Map(), constant: new Decimal(value) };
}

/** A variable. */
export function variable(id: string): Linear {
  return { factors: new Map([[id, new Decimal(1)]]), constant: new Decimal(0) };
}

/** `a + factor · b`. */
export function plus(a: Linear, b: Linear, factor: Decimal | number = 1): Linear {
  const factors = new Map(a.factors);
  for (const [id, value] of b.factors) {
    const sum = (factors.get(id) ?? new Decimal(0)).plus(value.times(factor));
    if (sum.isZero()) factors.delete(id);
    else factors.set(id, sum);
  }
  return { factors, constant: a.constant.plus(b.constant.times(factor)) };
}

/** `factor · a`. */
export function times(a: Linear, factor: Decimal | number): Linear {
  return plus(constant(0), a, factor);
}

/** Its text, the same for equal sums. */
export function linearText({ factors, constant }: Linear): string {
  const terms = [...factors]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, factor]) => `${factor.toFixed()}·${id}`);
  return [...terms, constant.toFixed()].join('+');
}
