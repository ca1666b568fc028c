import { Decimal } from '../values/decimal.js';
import type { Amount, Datum, Evaluate, Result, Run } from './datum.js';
import { combine, commonCurrency, dividedByZero } from './money-arithmetic.js';
import { shiftMoment } from './moments.js';
import { liftBoth, type Part } from './part.js';
import type { Kind, Type } from './type.js';
import { Unknown } from './unknown.js';

interface Operation {
  readonly signature: string;
  readonly type: Type;
  evaluate(left: Part, right: Part): Evaluate;
}

function operation<L extends Datum, R extends Datum>(
  left: Kind,
  op: string,
  right: Kind,
  result: 'number' | 'money' | 'moment',
  compute: (left: L, right: R, run: Run) => Result,
): Operation {
  return {
    signature: `${left} ${op} ${right}`,
    type: { kind: result },
    evaluate: (a, b) => liftBoth<L, R>(a, b, compute),
  };
}

function shift(moment: string, duration: string, { scope }: Run, sign: 1 | -1): Result {
  const shifted = shiftMoment(moment, duration, scope.zone, sign);
  if (shifted !== undefined) return shifted;
  return new Unknown([], { en: `${duration} cannot be counted from here`, zh: `无法计算 ${duration}` });
}

const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
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
  ].map((one) => [one.signature, one]),
);

/** What `left op right` computes; undefined when these types do not go together. */
export function arithmetic(
  op: string,
  left: Part,
  right: Part,
): { type: Type; evaluate: Evaluate } | undefined {
  const found = OPERATIONS.get(`${left.type.kind} ${op} ${right.type.kind}`);
  return found && { type: found.type, evaluate: found.evaluate(left, right) };
}

/** The negative of a number or an amount. */
export function negative(value: Decimal | Amount): Decimal | Amount {
  return value instanceof Decimal ? value.neg() : { ...value, amount: value.amount.neg() };
}
