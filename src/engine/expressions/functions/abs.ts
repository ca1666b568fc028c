import { Decimal } from '../../values/decimal.js';
import type { Amount } from '../datum.js';
import { lift } from '../part.js';
import { argumentsOf, type ExpressionFunction } from './expression-function.js';

/** The size of a number or an amount, without its sign. */
export const abs: ExpressionFunction = {
  name: 'abs',
  usage: 'abs(number or money)',
  compile(call) {
    const [part] = argumentsOf(call, ['number', 'money']) ?? [];
    return (
      part && {
        type: part.type,
        evaluate: lift<Decimal | Amount>(part, (value) =>
          value instanceof Decimal ? value.abs() : { ...value, amount: value.amount.abs() },
        ),
      }
    );
  },
};
