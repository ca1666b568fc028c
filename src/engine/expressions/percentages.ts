import { Decimal } from '../values/decimal.js';
import type { Compilation, Part } from './part.js';

/** The number as a percentage: `30` and `0.3` both are 30%, for up to 1 only a share can be meant. */
function asPercentage(number: Decimal): string {
  return `${(number.abs().lte(1) ? number.times(100) : number).toFixed()}%`;
}

/**
 * Reports a plain number compared with a percentage: `probability >= 30` would be true of nothing, because 30% is 0.3.
 * Zero is the same in both.
 */
export function refusePlainNumber(owner: Part, other: Part, site: Compilation): Part | undefined {
  if (owner.type.kind !== 'number' || owner.type.percent !== true || owner.constant !== undefined)
    return undefined;
  for (const branch of other.branches ?? []) {
    const wrong = refusePlainNumber(owner, branch, site);
    if (wrong !== undefined) return wrong;
  }
  const { type, constant } = other;
  if (type.kind !== 'number' || type.percent === true) return undefined;
  if (!(constant instanceof Decimal) || constant.isZero()) return undefined;
  return site.wrong('expression.plain-percent', other.at, { owner: owner.text }, asPercentage(constant));
}
