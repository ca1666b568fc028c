import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from '../model/facts.js';
import type { Duration, Instant } from '../model/value.js';
import { endOfDay, startOfDay } from './calendar-day.js';
import { remembered } from './remembered.js';
import { isWorkday, nthWorkday } from './workdays.js';

const WORKDAYS = /^([1-9]\d{0,3}) workdays?$/;
const ISO =
  /^P(?!$)(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,5}S)?)?$/;

/** Longer texts lie beyond the year 9999, or before 0. */
const INSTANT_LENGTH = 'YYYY-MM-DDTHH:mm:ss.sssZ'.length;

/** Whether the text is a duration a definition may use: ISO 8601 in whole units (`P30D`, `P1M`, `PT24H`) or `3 workdays`. */
export function isDuration(text: string): boolean {
  return ISO.test(text) || isWorkdays(text);
}

/** Whether the duration counts working days, which needs a business calendar. */
export function isWorkdays(text: string): boolean {
  return WORKDAYS.test(text);
}

/** How many workdays a duration counts; undefined when it counts something else. */
export function workdaysIn(duration: Duration): number | undefined {
  const count = WORKDAYS.exec(duration)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** Whether the duration is shorter than days in part, so that adding it to a date yields an instant. */
export function hasTimePart(duration: Duration): boolean {
  return duration.includes('T');
}

const lengthOf = remembered((duration) => Temporal.Duration.from(duration));

function textOf(moment: Temporal.ZonedDateTime): Instant {
  return moment.toInstant().toString({ smallestUnit: 'millisecond' });
}

function shiftWorkdays(
  start: Temporal.ZonedDateTime,
  count: number,
  calendar: BusinessCalendar | undefined,
): Instant | undefined {
  const day = start.toPlainDate().toString();
  const reached = nthWorkday(day, count, calendar);
  if (reached === undefined) return undefined;
  const zone = start.timeZoneId;
  if (!isWorkday(day, calendar)) return count > 0 ? endOfDay(reached, zone) : startOfDay(reached, zone);
  return textOf(
    Temporal.PlainDate.from(reached).toZonedDateTime({ timeZone: zone, plainTime: start.toPlainTime() }),
  );
}

function shift(
  instant: Instant,
  duration: Duration,
  zone: string,
  sign: 1 | -1,
  calendar?: BusinessCalendar,
): Instant | undefined {
  const workdays = workdaysIn(duration);
  if (workdays === undefined && !ISO.test(duration)) return undefined;
  try {
    const start = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    const shifted =
      workdays === undefined
        ? textOf(sign === 1 ? start.add(lengthOf(duration)) : start.subtract(lengthOf(duration)))
        : shiftWorkdays(start, sign * workdays, calendar);
    return shifted?.length === INSTANT_LENGTH ? shifted : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The instant a duration later: years, months, weeks and days are calendar days in the zone (the clock there shows the
 * same time), hours and less are exact. Workdays lead to the same time of the clock on the nth workday after; from a day
 * that is none they lead to the end (24:00) of that nth workday, so that nobody is given less than n whole ones.
 * Undefined where it cannot be computed: beyond what a date can hold.
 * @param calendar the workdays there are; Monday to Friday when absent.
 */
export function addDuration(
  instant: Instant,
  duration: Duration,
  zone: string,
  calendar?: BusinessCalendar,
): Instant | undefined {
  return shift(instant, duration, zone, 1, calendar);
}

/** The instant a duration earlier; see `addDuration`. Workdays back from a day that is none lead to the beginning of the nth before it. */
export function subtractDuration(
  instant: Instant,
  duration: Duration,
  zone: string,
  calendar?: BusinessCalendar,
): Instant | undefined {
  return shift(instant, duration, zone, -1, calendar);
}
