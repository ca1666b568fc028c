import { Temporal } from 'temporal-polyfill';
import type { Duration, Instant } from '../model/value.js';
import { remembered } from './remembered.js';

const WORKDAYS = /^(?:[1-9]\d{0,3}) workdays?$/;
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

/** Whether the duration is shorter than days in part, so that adding it to a date yields an instant. */
export function hasTimePart(duration: Duration): boolean {
  return duration.includes('T');
}

const lengthOf = remembered((duration) => Temporal.Duration.from(duration));

function shift(instant: Instant, duration: Duration, zone: string, sign: 1 | -1): Instant | undefined {
  if (!ISO.test(duration)) return undefined;
  const length = lengthOf(duration);
  try {
    const start = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    const shifted = sign === 1 ? start.add(length) : start.subtract(length);
    const text = shifted.toInstant().toString({ smallestUnit: 'millisecond' });
    return text.length === INSTANT_LENGTH ? text : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The instant a duration later: years, months, weeks and days are calendar days in the zone (the clock there shows the
 * same time), hours and less are exact. Undefined where it cannot be computed: workdays, or beyond what a date can hold.
 */
export function addDuration(instant: Instant, duration: Duration, zone: string): Instant | undefined {
  return shift(instant, duration, zone, 1);
}

/** The instant a duration earlier; see `addDuration`. */
export function subtractDuration(instant: Instant, duration: Duration, zone: string): Instant | undefined {
  return shift(instant, duration, zone, -1);
}
