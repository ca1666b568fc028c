import type { Decimal } from '../../values/decimal.js';
import { daysBetween, monthsBetween } from '../moments.js';
import { liftBoth } from '../part.js';
import { argumentsOf, type ExpressionFunction } from './expression-function.js';

function between(
  name: string,
  measure: (from: string, to: string, zone: string) => Decimal,
): ExpressionFunction {
  return {
    name,
    usage: `${name}(from, to)`,
    compile(call) {
      const [from, to] = argumentsOf(call, ['moment'], ['moment']) ?? [];
      if (from === undefined || to === undefined) return undefined;
      const evaluate = liftBoth<string, string>(from, to, (a, b, { scope }) => measure(a, b, scope.zone));
      return { type: { kind: 'number' }, evaluate };
    },
  };
}

/** Calendar days from one moment to another, negative when the second is earlier. */
export const days = between('days', daysBetween);

/** Months from one moment to another; days beyond the last whole month count as a share of a month. */
export const months = between('months', monthsBetween);
