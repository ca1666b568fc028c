import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../model/value.js';
import { toInstant } from './instant.js';
import { remembered } from './remembered.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || text < '0001') return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The weekday of a calendar day by ISO, 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): readonly string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }).toString());
}

/** Whether the text names a time zone (IANA, e.g. `Asia/Shanghai`). */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The instant at which a calendar day begins in a zone. */
export const startOfDay: (date: string, zone: string) => Instant = remembered((date, zone) => {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant();
  return start.toString({ smallestUnit: 'millisecond' });
});

/** The last day asked for in each zone: most questions are about today. */
const lastDays = new Map<
  string,
  { readonly day: string; readonly begins: Instant; readonly next: Instant }
>();

/** The calendar day on which an instant falls in a zone. */
export function todayIn(zone: string, now: Instant): string {
  const last = lastDays.get(zone);
  if (last !== undefined && last.begins <= now && now < last.next) return last.day;
  const date = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = date.toString();
  const next = startOfDay(date.add({ days: 1 }).toString(), zone);
  lastDays.set(zone, { day, begins: startOfDay(day, zone), next });
  return day;
}

/** An instant as the clock in a zone shows it, to the minute: `2026-11-21 16:00`; unchanged when it is no instant. */
export function clockIn(zone: string, instant: Instant): string {
  const known = toInstant(instant);
  if (known === undefined) return instant;
  const local = Temporal.Instant.from(known).toZonedDateTimeISO(zone).toPlainDateTime();
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** The last millisecond of a calendar day in a zone. */
export function endOfDay(date: string, zone: string): Instant {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return next.subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });
}
