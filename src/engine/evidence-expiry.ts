import type { BusinessCalendar } from './model/facts.js';
import type { EvidenceKind } from './model/process-definition.js';
import type { Instant, Values } from './model/value.js';
import { isDate, startOfDay } from './time/calendar-day.js';
import { addDuration } from './time/duration.js';

/** Where and by which calendar time is counted. */
interface Counting {
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/**
 * When a piece stops counting by the passing of time; undefined: never. A duration runs from the occurrence; a date in one
 * of its fields is the last day it counts, which ends at 24:00 in the zone. A condition names no moment: see `lapsesOf`.
 */
export function expiryOf(
  { expires }: EvidenceKind,
  values: Values,
  occurredAt: Instant,
  { zone, calendar }: Counting,
): Instant | undefined {
  if (expires === undefined || 'when' in expires) return undefined;
  if ('after' in expires) return addDuration(occurredAt, expires.after, zone, calendar);
  const value = values[expires.field];
  if (typeof value !== 'string') return undefined;
  return isDate(value) ? addDuration(startOfDay(value, zone), 'P1D', zone) : value;
}
