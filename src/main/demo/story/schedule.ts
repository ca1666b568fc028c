import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../engine/model/text.js';
import type { Instant } from '../../../engine/model/value.js';
import type { Chance } from '../chance.js';
import type { Deed, Duty, Moment, Step } from './step.js';

/** When a story begins and ends, in days before now, and where. */
export interface Span {
  readonly now: Instant;
  readonly zone: string;
  readonly language: Language;
  readonly started: number;
  readonly quiet: number;
}

/** A step with its time. */
export interface TimedStep {
  readonly at: Instant;
  /** When what is recorded in it happened. */
  readonly occurredAt: Instant;
  readonly by: Duty;
  readonly deed: Deed;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The working day, in minutes from midnight. */
const [DAY_BEGINS, DAY_ENDS] = [8.5 * 60, 18.2 * 60];

/** Working hours that pass in a calendar day, weekends among them. */
const HOURS_A_DAY = 6.5;

/** Days nobody in the team works: New Year, the May and the October holidays. */
const REST_DAYS = /-(01-01|05-0[1-5]|10-0[1-7])$/;

function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

function localDay(ms: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(zone).toPlainDate();
}

/** So many minutes into a day. */
function timeOf(day: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const plainTime = new Temporal.PlainTime().add({ seconds: Math.floor(minutes * 60) });
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

/** A time people work at on that day; what falls on a day off, or would be later than now, was done before. */
function atWork(ms: number, { now, zone }: Span, chance: Chance): number {
  const minutes = chance.between(DAY_BEGINS + 10, DAY_ENDS);
  const latest = Date.parse(now) - 120 * MINUTE_MS;
  let day = localDay(ms, zone);
  while (day.dayOfWeek > 5 || REST_DAYS.test(day.toString()) || timeOf(day, minutes, zone) > latest) {
    day = day.subtract({ days: 1 });
  }
  return timeOf(day, minutes, zone);
}

/** So many working hours later; the next morning where the day is over. */
function workedOn(ms: number, hours: number, span: Span, chance: Chance): number {
  const latest = Date.parse(span.now) - 120 * MINUTE_MS;
  const soon = ms + Math.round(chance.between(2, 9) * MINUTE_MS);
  let day = localDay(ms, span.zone);
  let minutes = (ms - timeOf(day, 0, span.zone)) / MINUTE_MS + hours * 60;
  while (minutes > DAY_ENDS) {
    minutes -= DAY_ENDS - DAY_BEGINS;
    do day = day.add({ days: 1 });
    while (day.dayOfWeek > 5 || REST_DAYS.test(day.toString()));
  }
  const at = timeOf(day, minutes, span.zone);
  return at > latest ? soon : Math.max(at, soon);
}

function momentAt(ms: number, stretch: number, { zone, language }: Span): Moment {
  const today = localDay(ms, zone);
  const later = (days: number) => today.add({ days: Math.round(days * stretch) });
  return {
    at: instantOf(ms),
    date: (days) => later(days).toString(),
    evening: (days) => instantOf(timeOf(later(days), 17 * 60, zone)),
    month: (months) => {
      const { month } = today.add({ months });
      if (language === 'zh') return `${month}月`;
      return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2026, month - 1, 1)),
      );
    },
  };
}

/** Fits the steps of a story between its beginning and its end, in working hours and in order. */
export function schedule(steps: readonly Step[], span: Span, chance: Chance): readonly TimedStep[] {
  const whole = steps.reduce((sum, { gap }) => sum + gap, 0);
  const prompt = steps.reduce((sum, { hours = 0 }) => sum + hours / HOURS_A_DAY, 0);
  const stretch = whole === 0 ? 1 : Math.max(0, span.started - span.quiet - prompt) / whole;
  const now = Date.parse(span.now);
  const first = now - span.started * DAY_MS;
  let days = 0;
  let last = 0;
  return steps.map(({ gap, hours, by, deed }) => {
    days += gap * stretch + (hours ?? 0) / HOURS_A_DAY;
    const next = last + Math.round(chance.between(2, 9) * MINUTE_MS);
    const planned =
      hours !== undefined
        ? workedOn(last, hours, span, chance)
        : gap === 0 && last > 0
          ? next
          : Math.max(next, atWork(first + days * DAY_MS, span, chance));
    const at = Math.min(planned, now);
    const before = at - Math.round(chance.between(20, 180) * MINUTE_MS);
    const opened = timeOf(localDay(at, span.zone), DAY_BEGINS, span.zone);
    const happened = gap === 0 ? at : Math.min(at, Math.max(last + MINUTE_MS, opened, before));
    last = at;
    return {
      at: instantOf(at),
      occurredAt: instantOf(happened),
      by,
      deed: deed(momentAt(at, stretch, span)),
    };
  });
}
