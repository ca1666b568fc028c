import type { ConditionCheck } from './condition-check.js';

/** A piece or row that is not as `every` wants it. */
export interface Violation<T> {
  readonly one: T;
  readonly result: ConditionCheck;
  readonly verdict: 'unmet' | 'unknown';
}

/** What breaks an `every`: one that certainly does before one of which it cannot be told. */
export function violation<T>(
  among: readonly T[],
  check: (one: T) => ConditionCheck,
): Violation<T> | undefined {
  const failing = among
    .map((one) => ({ one, result: check(one) }))
    .filter(({ result }) => result.holds !== true);
  const certain = failing.find(({ result }) => result.holds === false);
  if (certain !== undefined) return { ...certain, verdict: 'unmet' };
  return failing[0] && { ...failing[0], verdict: 'unknown' };
}
