import { Temporal } from 'temporal-polyfill';
import type { Duration, Instant } from '../model/value.js';
import { startOfDay, todayIn } from '../time/calendar-day.js';
import { addDuration, hasTimePart, isWorkdays, subtractDuration } from '../time/duration.js';
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
 * The moment a duration later, or earlier with sign −1. A date stays a date when the duration is in days or longer.
 * Undefined where it cannot be computed: workdays, or beyond what a date can hold.
 */
export function shiftMoment(
  moment: string,
  duration: Duration,
  zone: string,
  sign: 1 | -1,
): string | undefined {
  if (isWorkdays(duration)) return undefined;
  if (isDay(moment) && !hasTimePart(duration)) {
    const length = Temporal.Duration.from(duration);
    const day = Temporal.PlainDate.from(moment);
    const shifted = (sign === 1 ? day.add(length) : day.subtract(length)).toString();
    return isDay(shifted) ? shifted : undefined;
  }
  const instant = asInstant(moment, zone);
  return sign === 1 ? addDuration(instant, duration, zone) : subtractDuration(instant, duration, zone);
}

/** Calendar days from one moment to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string, zone: string): Decimal {
  const [first, last] = [
    Temporal.PlainDate.from(dayOf(from, zone)),
    Temporal.PlainDate.from(dayOf(to, zone)),
  ];
  return new Decimal(first.until(last, { largestUnit: 'day' }).days);
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
