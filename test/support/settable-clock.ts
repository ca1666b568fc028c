import type { Clock } from '../../src/application/ports/clock.js';
import type { Instant } from '../../src/engine/model/value.js';

/** The database's clock until a test sets another time; it then stands still there. */
export class SettableClock implements Clock {
  private instant: Instant | undefined;

  now(databaseNow: Instant): Instant {
    return this.instant ?? databaseNow;
  }

  /** Stands still at an instant; undefined goes with the database again. */
  set(instant: Instant | undefined): void {
    this.instant = instant;
  }
}
