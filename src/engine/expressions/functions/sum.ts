import { Decimal } from '../../values/decimal.js';
import { settle, unfit } from '../any-value.js';
import type { Amount, Datum, Result } from '../datum.js';
import { combine } from '../money-arithmetic.js';
import { lift } from '../part.js';
import { typeName, type Kind } from '../type.js';
import { Unknown } from '../unknown.js';
import { argumentsOf, type ExpressionFunction } from './expression-function.js';

function sumAmounts(amounts: readonly Amount[]): Result {
  let total: Amount = { amount: new Decimal(0), currency: '' };
  for (const amount of amounts) {
    const next = combine(total, amount, (a, b) => a.plus(b));
    if (next instanceof Unknown) return next;
    total = next;
  }
  return total;
}

function sumNumbers(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((total, one) => total.plus(one), new Decimal(0));
}

/** The values if all are of a kind. */
function allOf<D extends Datum>(values: readonly Datum[], kind: Kind): readonly D[] | undefined {
  const settled = values.map((value) => settle(value, kind));
  return settled.every((value) => value !== undefined)
    ? (settled as readonly Datum[] as readonly D[])
    : undefined;
}

function sumAny(values: readonly Datum[], text: string): Result {
  const amounts = allOf<Amount>(values, 'money');
  if (amounts !== undefined) return sumAmounts(amounts);
  const numbers = allOf<Decimal>(values, 'number');
  return numbers === undefined ? unfit(text, typeName({ kind: 'money' })) : sumNumbers(numbers);
}

/** The sum of a list of money or numbers; of nothing it is 0. */
export const sum: ExpressionFunction = {
  name: 'sum',
  usage: 'sum(evidence.field), sum(table.column) or sum(link.field), of money or numbers',
  compile(call) {
    const [list] = argumentsOf(call, ['list']) ?? [];
    if (list === undefined || list.type.kind === 'wrong') return list;
    if (list.type.kind !== 'list') return undefined;
    switch (list.type.of.kind) {
      case 'money':
        return { type: { kind: 'money' }, evaluate: lift<readonly Amount[]>(list, sumAmounts) };
      case 'number':
        return { type: list.type.of, evaluate: lift<readonly Decimal[]>(list, sumNumbers) };
      case 'any':
        return {
          type: { kind: 'any' },
          evaluate: lift<readonly Datum[]>(list, (all) => sumAny(all, list.text)),
        };
      default:
        return undefined;
    }
  },
};
