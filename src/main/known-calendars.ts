import type { Calendars } from '../application/ports/calendars.js';
import type { BusinessCalendar } from '../engine/model/facts.js';

/** The calendars of the folders of definitions, each as it was read last. */
export class KnownCalendars implements Calendars {
  private byKey: ReadonlyMap<string, BusinessCalendar> = new Map();

  /** Each takes the place of the one of its key. */
  learn(calendars: readonly BusinessCalendar[]): void {
    this.byKey = new Map([...this.byKey, ...calendars.map((each) => [each.key, each] as const)]);
  }

  find(key: string): BusinessCalendar | undefined {
    return this.byKey.get(key);
  }
}
