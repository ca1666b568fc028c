import type { BusinessCalendar } from '../../model/facts.js';
import type { Decimal } from '../../values/decimal.js';
import { daysBetween, monthsBetween, workdaysBetween } from '../moments.js';
import { liftBoth } from '../part.js';
import { argumentsOf, type ExpressionFunction } from './expression-function.js';

function between(
  name: string,
  measure: (from: string, to: string, zone: string, calendar?: BusinessCalendar) => Decimal,
  byCalendar = false,
): ExpressionFunction {
  return {
    name,
    usage: `${name}(from, to)`,
    compile(call) {
      const [from, to] = argumentsOf(call, ['moment'], ['moment']) ?? [];
      if (from === undefined || to === undefined) return undefined;
      if (byCalendar) call.site.reads.time = true;
      const evaluate = liftBoth<string, string>(from, to, (a, b, { scope }) =>
        measure(a, b, scope.zone, scope.calendar),
      );
      return { type: { kind: 'number' }, evaluate };
    },
  };
}

/** Calendar days from one moment to another, negative when the second is earlier. */
export const days = between('days', daysBetween);

/** Months from one moment to another; days beyond the last whole month count as a share of a month. */
export const months = between('months', monthsBetween);

/** Workdays after one moment's day up to and with another's, by the business calendar; negative when the second is earlier. */
export const workdays = between('workdays', workdaysBetween, true);
