import type { BusinessCalendar } from '../../engine/model/facts.js';

/** The business calendars there are. They are not pinned to a definition: one that changes counts from then on. */
export interface Calendars {
  find(key: string): BusinessCalendar | undefined;
}
