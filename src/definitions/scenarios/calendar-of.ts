import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { ScenarioFailure, type Given } from './scenario.js';

/**
 * The calendar a scenario counts workdays in: the one it names, else that of its process.
 * @throws ScenarioFailure when it is not there.
 */
export function calendarOf(
  given: Given,
  definition: ProcessDefinition,
  calendars: readonly BusinessCalendar[],
): BusinessCalendar | undefined {
  const key = given.calendar?.text ?? definition.calendar;
  const found = calendars.find((calendar) => calendar.key === key);
  if (key === undefined || found !== undefined) return found;
  throw new ScenarioFailure(given.calendar ?? given, {
    en: `There is no calendar ${key} here.`,
    zh: `此处没有日历 ${key}。`,
  });
}
