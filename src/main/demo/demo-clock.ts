import type { Clock } from '../../application/ports/clock.js';
import type { Instant } from '../../engine/model/value.js';

/** A clock that a story sets forward. It never runs ahead of the database: what is recorded is never in the future. */
export class DemoClock implements Clock {
  private at: Instant = '';

  /** Sets the clock to the next moment of the story. @throws RangeError when that is before the present one. */
  setForward(at: Instant): void {
    if (at < this.at) throw new RangeError(`the story goes back from ${this.at} to ${at}`);
    this.at = at;
  }

  /** The story has come to the present: from here on the clock is the database's. */
  arrive(): void {
    this.at = '';
  }

  now(databaseNow: Instant): Instant {
    return this.at !== '' && this.at < databaseNow ? this.at : databaseNow;
  }
}
