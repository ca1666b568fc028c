import { Decimal } from '../values/decimal.js';
import type { Amount, Datum, Result, Run } from './datum.js';
import { compareAmounts } from './money-arithmetic.js';
import { compareMoments } from './moments.js';
import type { Part, RowDatum } from './part.js';
import type { Type } from './type.js';
import type { Unknown } from './unknown.js';

/** How values of a type are compared: negative, zero, positive; where there is no order, zero or not. */
export interface Comparison {
  readonly ordered: boolean;
  compare(a: Datum, b: Datum, run: Run): number | Unknown;
}

const same: Comparison = { ordered: false, compare: (a, b) => Number(a !== b) };

function byRank(type: Type & { kind: 'option' }): Comparison {
  const ranks = new Map(type.options.map(({ id }, rank) => [id, rank]));
  const rankOf = (id: Datum): number => ranks.get(id as string) ?? Number.NaN;
  return { ordered: type.ordered, compare: type.ordered ? (a, b) => rankOf(a) - rankOf(b) : same.compare };
}

function sameRow(a: RowDatum, b: RowDatum): boolean {
  return typeof a['id'] === 'string' && a['id'] === b['id'];
}

function sameOptions(a: Type, b: Type): boolean {
  if (a.kind !== 'option' || b.kind !== 'option') return false;
  return (
    a.options.length === b.options.length && a.options.every(({ id }, place) => id === b.options[place]?.id)
  );
}

/** How values of two types are compared with each other; undefined when they cannot be. */
export function comparisonOf(left: Type, right: Type): Comparison | undefined {
  if (left.kind === 'wrong' || right.kind === 'wrong') return { ...same, ordered: true };
  if (left.kind === 'option' && right.kind === 'text') return byRank(left);
  if (left.kind === 'text' && right.kind === 'option') return byRank(right);
  if (left.kind !== right.kind) return undefined;
  switch (left.kind) {
    case 'yesno':
    case 'text':
    case 'entity':
      return same;
    case 'number':
      return { ordered: true, compare: (a, b) => (a as Decimal).cmp(b as Decimal) };
    case 'money':
      return { ordered: true, compare: (a, b) => compareAmounts(a as Amount, b as Amount) };
    case 'moment':
      return {
        ordered: true,
        compare: (a, b, { scope }) => compareMoments(a as string, b as string, scope.zone),
      };
    case 'option':
      return sameOptions(left, right) ? byRank(left) : undefined;
    case 'row':
      return { ordered: false, compare: (a, b) => Number(a !== b && !sameRow(a as RowDatum, b as RowDatum)) };
    default:
      return undefined;
  }
}

/** What an order of two values says about `a op b`. */
export function verdict(op: string, order: number | Unknown): Result {
  if (typeof order !== 'number') return order;
  switch (op) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** A bare 0 beside money is zero in whatever currency. */
export function zeroAsMoney(part: Part, other: Part): Part {
  const isZero = part.constant instanceof Decimal && part.constant.isZero();
  if (other.type.kind !== 'money' || !isZero) return part;
  const nothing: Amount = { amount: new Decimal(0), currency: '' };
  return { ...part, type: { kind: 'money' }, constant: nothing, evaluate: () => nothing };
}
