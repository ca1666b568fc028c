import { Decimal } from '../../values/decimal.js';
import type { Amount, Result } from '../datum.js';
import { combine } from '../money-arithmetic.js';
import { lift } from '../part.js';
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

/** The sum of a list of money or numbers; of nothing it is 0. */
export const sum: ExpressionFunction = {
  name: 'sum',
  usage: 'sum(evidence.field) or sum(table.column), of money or numbers',
  compile(call) {
    const [list] = argumentsOf(call, ['list']) ?? [];
    if (list === undefined || list.type.kind === 'wrong') return list;
    if (list.type.kind !== 'list') return undefined;
    switch (list.type.of.kind) {
      case 'money':
        return { type: { kind: 'money' }, evaluate: lift<readonly Amount[]>(list, sumAmounts) };
      case 'number': {
        const add = (numbers: readonly Decimal[]) =>
          numbers.reduce((total, one) => total.plus(one), new Decimal(0));
        return { type: { kind: 'number' }, evaluate: lift<readonly Decimal[]>(list, add) };
      }
      default:
        return undefined;
    }
  },
};
