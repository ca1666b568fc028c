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

function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** The same day at a time people work; a weekend's work was done on Friday, and what would be later than now the day before. */
function atWork(ms: number, span: Span, chance: Chance): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(span.zone);
  const minutes = Math.floor(chance.between(8.6 * 60, 18.2 * 60));
  let day = local.toPlainDate();
  for (;;) {
    const weekend = day.dayOfWeek - 5;
    if (weekend > 0) day = day.subtract({ days: weekend });
    const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: Math.floor(chance.between(0, 60)) });
    const { epochMilliseconds } = day.toZonedDateTime({ timeZone: span.zone, plainTime: time });
    if (epochMilliseconds < Date.parse(span.now) - 30 * MINUTE_MS) return epochMilliseconds;
    day = day.subtract({ days: 1 });
  }
}

function momentAt(ms: number, stretch: number, { zone, language }: Span): Moment {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const later = (days: number) => local.toPlainDate().add({ days: Math.round(days * stretch) });
  const evening = Temporal.PlainTime.from({ hour: 17 });
  return {
    at: instantOf(ms),
    date: (days) => later(days).toString(),
    evening: (days) => instantOf(later(days).toZonedDateTime({ timeZone: zone, plainTime: evening }).epochMilliseconds),
    month: (months) => {
      const { month } = local.toPlainDate().add({ months });
      if (language === 'zh') return `${month}月`;
      return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 1)));
    },
  };
}

/** Fits the steps of a story between its beginning and its end, in working hours and in order. */
export function schedule(steps: readonly Step[], span: Span, chance: Chance): readonly TimedStep[] {
  const whole = steps.reduce((sum, { gap }) => sum + gap, 0);
  const stretch = whole === 0 ? 1 : (span.started - span.quiet) / whole;
  const first = Date.parse(span.now) - span.started * DAY_MS;
  let days = 0;
  let last = 0;
  return steps.map(({ gap, by, deed }) => {
    days += gap * stretch;
    const next = last + Math.round(chance.between(2, 9) * MINUTE_MS);
    const at = gap === 0 && last > 0 ? next : Math.max(next, atWork(first + days * DAY_MS, span, chance));
    const happened = gap === 0 ? at : Math.max(last + MINUTE_MS, at - Math.round(chance.between(0.4, 3) * 60 * MINUTE_MS));
    last = at;
    return { at: instantOf(at), occurredAt: instantOf(happened), by, deed: deed(momentAt(at, stretch, span)) };
  });
}
