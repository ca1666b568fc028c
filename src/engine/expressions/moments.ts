import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from '../model/facts.js';
import type { Duration, Instant } from '../model/value.js';
import { startOfDay, todayIn } from '../time/calendar-day.js';
import { addDuration, hasTimePart, subtractDuration, workdaysIn } from '../time/duration.js';
import { nthWorkday, workdaysBetween as countWorkdays } from '../time/workdays.js';
import { Decimal } from '../values/decimal.js';

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Whether a moment is a calendar day rather than an instant. */
export function isDay(moment: string): boolean {
  return moment.length === DATE_LENGTH;
}

/** The moment as an instant; a date counts from its beginning in the zone. */
export function asInstant(moment: string, zone: string): Instant {
  return isDay(moment) ? startOfDay(moment, zone) : moment;
}

/** The calendar day of a moment in the zone. */
export function dayOf(moment: string, zone: string): string {
  return isDay(moment) ? moment : todayIn(zone, moment);
}

/** Order of two moments. */
export function compareMoments(a: string, b: string, zone: string): number {
  const [left, right] = isDay(a) === isDay(b) ? [a, b] : [asInstant(a, zone), asInstant(b, zone)];
  return left < right ? -1 : Number(left > right);
}

/**
 * The moment a duration later, or earlier with sign −1. A date stays a date when the duration is in days, workdays or
 * longer. Undefined where it cannot be computed: beyond what a date can hold.
 */
export function shiftMoment(
  moment: string,
  duration: Duration,
  zone: string,
  sign: 1 | -1,
  calendar?: BusinessCalendar,
): string | undefined {
  const workdays = workdaysIn(duration);
  if (isDay(moment) && workdays !== undefined) return nthWorkday(moment, sign * workdays, calendar);
  if (isDay(moment) && !hasTimePart(duration)) {
    const length = Temporal.Duration.from(duration);
    const day = Temporal.PlainDate.from(moment);
    const shifted = (sign === 1 ? day.add(length) : day.subtract(length)).toString();
    return isDay(shifted) ? shifted : undefined;
  }
  const instant = asInstant(moment, zone);
  const shift = sign === 1 ? addDuration : subtractDuration;
  return shift(instant, duration, zone, calendar);
}

/** Calendar days from one moment to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string, zone: string): Decimal {
  const [first, last] = [
    Temporal.PlainDate.from(dayOf(from, zone)),
    Temporal.PlainDate.from(dayOf(to, zone)),
  ];
  return new Decimal(first.until(last, { largestUnit: 'day' }).days);
}

/** Workdays after one moment's day up to and with another's, negative when the second is earlier. */
export function workdaysBetween(
  from: string,
  to: string,
  zone: string,
  calendar?: BusinessCalendar,
): Decimal {
  return new Decimal(countWorkdays(dayOf(from, zone), dayOf(to, zone), calendar));
}

/**
 * Months from one moment to another, negative when the second is earlier. Days beyond the last whole month count as
 * their share of the month they lie in, so that `months(today, buyBy) <= 3` is false from the first day over.
 */
export function monthsBetween(from: string, to: string, zone: string): Decimal {
  const [first, last] = [
    Temporal.PlainDate.from(dayOf(from, zone)),
    Temporal.PlainDate.from(dayOf(to, zone)),
  ];
  const { months, days } = first.until(last, { largestUnit: 'month' });
  if (days === 0) return new Decimal(months);
  const direction = Math.sign(days);
  const lastWhole = first.add({ months });
  const nextWhole = first.add({ months: months + direction });
  const length = Math.abs(lastWhole.until(nextWhole, { largestUnit: 'day' }).days);
  return new Decimal(days).div(length).plus(months);
}
