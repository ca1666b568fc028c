import type { Instant } from '../../engine/model/value.js';

/** Which instant counts as now: the database's, or another in tests, the demo and imports. */
export interface Clock {
  now(databaseNow: Instant): Instant;
}

/** The database's own time. */
export const databaseClock: Clock = { now: (databaseNow) => databaseNow };
