import { Decimal } from '../values/decimal.js';
import { settle } from './any-value.js';
import type { Amount, Datum, Evaluate, Result, Run } from './datum.js';
import { combine, commonCurrency, dividedByZero } from './money-arithmetic.js';
import { shiftMoment } from './moments.js';
import { liftBoth, type Part } from './part.js';
import type { Kind, Type } from './type.js';
import { Unknown } from './unknown.js';

/** What one operator makes of operands of two kinds. */
interface Operation {
  readonly left: Kind;
  readonly op: string;
  readonly right: Kind;
  readonly result: 'number' | 'money' | 'moment';
  compute(left: Datum, right: Datum, run: Run): Result;
}

function operation<L extends Datum, R extends Datum>(
  left: Kind,
  op: string,
  right: Kind,
  result: Operation['result'],
  compute: (left: L, right: R, run: Run) => Result,
): Operation {
  return { left, op, right, result, compute: (a, b, run) => compute(a as L, b as R, run) };
}

function shift(moment: string, duration: string, { scope }: Run, sign: 1 | -1): Result {
  const shifted = shiftMoment(moment, duration, scope.zone, sign, scope.calendar);
  if (shifted !== undefined) return shifted;
  return new Unknown([], { en: `${duration} cannot be counted from here`, zh: `无法计算 ${duration}` });
}

const OPERATIONS: readonly Operation[] = [
  operation<Decimal, Decimal>('number', '+', 'number', 'number', (a, b) => a.plus(b)),
  operation<Decimal, Decimal>('number', '-', 'number', 'number', (a, b) => a.minus(b)),
  operation<Decimal, Decimal>('number', '*', 'number', 'number', (a, b) => a.times(b)),
  operation<Decimal, Decimal>('number', '/', 'number', 'number', (a, b) =>
    b.isZero() ? dividedByZero() : a.div(b),
  ),
  operation<Amount, Amount>('money', '+', 'money', 'money', (a, b) => combine(a, b, (x, y) => x.plus(y))),
  operation<Amount, Amount>('money', '-', 'money', 'money', (a, b) => combine(a, b, (x, y) => x.minus(y))),
  operation<Amount, Decimal>('money', '*', 'number', 'money', (a, b) => ({
    ...a,
    amount: a.amount.times(b),
  })),
  operation<Decimal, Amount>('number', '*', 'money', 'money', (a, b) => ({
    ...b,
    amount: b.amount.times(a),
  })),
  operation<Amount, Decimal>('money', '/', 'number', 'money', (a, b) =>
    b.isZero() ? dividedByZero() : { ...a, amount: a.amount.div(b) },
  ),
  operation<Amount, Amount>('money', '/', 'money', 'number', (a, b) => {
    const currency = commonCurrency(a, b);
    if (currency instanceof Unknown) return currency;
    return b.amount.isZero() ? dividedByZero() : a.amount.div(b.amount);
  }),
  operation<string, string>('moment', '+', 'duration', 'moment', (a, b, run) => shift(a, b, run, 1)),
  operation<string, string>('moment', '-', 'duration', 'moment', (a, b, run) => shift(a, b, run, -1)),
];

/** Applies the first operation whose kinds the operands turn out to be of. */
function applied(candidates: readonly Operation[], text: string): Operation['compute'] {
  return (a, b, run) => {
    for (const { left, right, compute } of candidates) {
      const [x, y] = [settle(a, left), settle(b, right)];
      if (x !== undefined && y !== undefined) return compute(x, y, run);
    }
    return new Unknown([], { en: `${text} cannot be computed`, zh: `${text} 无法计算` });
  };
}

/** What `left op right` computes; undefined when these types do not go together. */
export function arithmetic(
  op: string,
  left: Part,
  right: Part,
): { type: Type; evaluate: Evaluate } | undefined {
  const fits = ({ type: { kind } }: Part, wanted: Kind) =>
    kind === wanted || (kind === 'any' && wanted !== 'duration');
  const candidates = OPERATIONS.filter(
    (one) => one.op === op && fits(left, one.left) && fits(right, one.right),
  );
  const [first] = candidates;
  if (first === undefined) return undefined;
  const isShare = [left, right].every(({ type }) => type.kind === 'number' && type.percent);
  if (isShare && (op === '+' || op === '-'))
    return { type: left.type, evaluate: liftBoth<Datum, Datum>(left, right, first.compute) };
  const type: Type = candidates.every(({ result }) => result === first.result)
    ? { kind: first.result }
    : { kind: 'any' };
  const isKnown = left.type.kind !== 'any' && right.type.kind !== 'any';
  const compute = isKnown ? first.compute : applied(candidates, `${left.text} ${op} ${right.text}`);
  return { type, evaluate: liftBoth<Datum, Datum>(left, right, compute) };
}

/** The negative of a number or an amount. */
export function negative(value: Decimal | Amount): Decimal | Amount {
  return value instanceof Decimal ? value.neg() : { ...value, amount: value.amount.neg() };
}
