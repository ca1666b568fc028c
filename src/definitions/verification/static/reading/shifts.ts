import { Temporal } from 'temporal-polyfill';
import { hasTimePart, workdaysIn } from '../../../../engine/time/duration.js';

/** How much later a moment lies by a duration, in the unit of the moment: between least and most. */
export interface Shift {
  readonly least: number;
  readonly most: number;
  /** Just so, where no clock is put forward or back; absent where months or workdays differ. */
  readonly plain?: number;
}

function exactly(by: number): Shift {
  return { least: by, most: by, plain: by };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Longest holidays there might be between two workdays. */
const MOST_DAYS_A_WORKDAY = 31;

function daysIn(duration: Temporal.Duration): readonly [number, number] {
  const { years, months, weeks, days } = duration;
  const sure = weeks * 7 + days;
  return [years * 365 + months * 28 + sure, years * 366 + months * 31 + sure];
}

/** What a duration adds to a calendar day, in days. Undefined when it leads to an instant. */
export function dayShift(duration: string): Shift | undefined {
  const workdays = workdaysIn(duration);
  if (workdays !== undefined) return { least: workdays, most: workdays * MOST_DAYS_A_WORKDAY };
  if (hasTimePart(duration)) return undefined;
  const [least, most] = daysIn(Temporal.Duration.from(duration));
  return least === most ? exactly(least) : { least, most };
}

/** What a duration adds to an instant, in milliseconds; a calendar day may be shorter or longer than 24 hours. */
export function instantShift(duration: string): Shift {
  const workdays = workdaysIn(duration);
  if (workdays !== undefined) return { least: 0, most: (workdays * MOST_DAYS_A_WORKDAY + 2) * DAY };
  const length = Temporal.Duration.from(duration);
  const { hours, minutes, seconds } = length;
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  const [least, most] = daysIn(length);
  if (most === 0) return exactly(exact);
  const shift = { least: least * DAY - 3 * HOUR + exact, most: most * DAY + 3 * HOUR + exact };
  return least === most ? { ...shift, plain: least * DAY + exact } : shift;
}

/** A duration back instead of forth. */
export function backwards({ least, most, plain }: Shift): Shift {
  return { least: -most, most: -least, ...(plain !== undefined && { plain: -plain }) };
}
