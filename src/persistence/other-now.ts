import { type Clock, databaseClock } from '../application/ports/clock.js';
import type { Instant } from '../engine/model/value.js';

/**
 * What counts as now where it is not the database's clock, near enough to tell what has begun and what is over; null where
 * it is.
 */
export function otherNow(clock: Clock): Instant | null {
  return clock === databaseClock ? null : clock.now(new Date().toISOString());
}
