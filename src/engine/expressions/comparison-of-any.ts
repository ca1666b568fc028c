import { kindOf, settle } from './any-value.js';
import { comparisonOf, type Comparison } from './comparison.js';
import type { Datum, Run } from './datum.js';
import { typeName, type Type } from './type.js';
import { Unknown } from './unknown.js';

function shown(datum: Datum): Type {
  const kind = kindOf(datum);
  if (kind === 'list') return { kind, of: { kind: 'any' } };
  if (kind === 'row') return { kind, fields: [] };
  return kind === 'option' ? { kind: 'text' } : { kind };
}

/**
 * How two values are compared of which at least one shows its kind only now: as the kind of the other, if it is known.
 * With `needsOrder` kinds without an order do not compare.
 */
function comparisonOfAny(left: Type, right: Type, needsOrder: boolean): Comparison {
  const compare = (a: Datum, b: Datum, run: Run): number | Unknown => {
    for (const type of [left, right, shown(a), shown(b)]) {
      if (type.kind === 'any') continue;
      const [x, y] = [settle(a, type.kind), settle(b, type.kind)];
      const comparison = comparisonOf(type, type);
      if (x === undefined || y === undefined || comparison === undefined) continue;
      if (needsOrder && !comparison.ordered) continue;
      return comparison.compare(x, y, run);
    }
    const [first, second] = [typeName(shown(a)), typeName(shown(b))];
    return new Unknown([], {
      en: `${first.en} cannot be compared with ${second.en}`,
      zh: `${first.zh}与${second.zh}无法比较`,
    });
  };
  return { ordered: true, compare };
}

/** How values of two types are compared; undefined when they cannot be, or have no order where one is needed. */
export function comparisonFor(left: Type, right: Type, needsOrder: boolean): Comparison | undefined {
  const known = left.kind === 'any' ? right : left;
  if (left.kind !== 'any' && right.kind !== 'any') {
    const comparison = comparisonOf(left, right);
    return needsOrder && comparison?.ordered === false ? undefined : comparison;
  }
  if (known.kind === 'wrong') return comparisonOf(known, known);
  const own = known.kind === 'any' ? undefined : comparisonOf(known, known);
  if (known.kind !== 'any' && (own === undefined || (needsOrder && !own.ordered))) return undefined;
  return comparisonOfAny(left, right, needsOrder);
}
