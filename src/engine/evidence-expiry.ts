import type { EvidenceKind } from './model/process-definition.js';
import type { Instant, Values } from './model/value.js';
import { isDate, startOfDay } from './time/calendar-day.js';
import { addDuration } from './time/duration.js';

/**
 * When a piece stops counting; undefined: never. A duration runs from the occurrence; a date in one of its fields is
 * the last day it counts, which ends at 24:00 in the zone.
 */
export function expiryOf(
  kind: EvidenceKind,
  values: Values,
  occurredAt: Instant,
  zone: string,
): Instant | undefined {
  if (kind.expires === undefined) return undefined;
  if ('after' in kind.expires) return addDuration(occurredAt, kind.expires.after, zone);
  const value = values[kind.expires.field];
  if (typeof value !== 'string') return undefined;
  return isDate(value) ? addDuration(startOfDay(value, zone), 'P1D', zone) : value;
}
