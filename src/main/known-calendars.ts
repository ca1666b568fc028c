import type { Calendars } from '../application/ports/calendars.js';
import type { BusinessCalendar } from '../engine/model/facts.js';

/** The calendars of the folder of definitions, as it was read last. */
export class KnownCalendars implements Calendars {
  private byKey: ReadonlyMap<string, BusinessCalendar> = new Map();

  /** Takes the place of what was known before. */
  learn(calendars: readonly BusinessCalendar[]): void {
    this.byKey = new Map(calendars.map((calendar) => [calendar.key, calendar]));
  }

  find(key: string): BusinessCalendar | undefined {
    return this.byKey.get(key);
  }
}
