import type { CompiledProcess } from '../../engine/compile-process.js';
import type { Facts } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import type { Calendars } from '../ports/calendars.js';

/**
 * The facts with the calendar the process counts workdays in; Monday to Friday count where it names none.
 * @throws DomainError `definition.calendar-missing`: by a guess everybody would be given other deadlines.
 */
export function withCalendar(facts: Facts, { definition }: CompiledProcess, calendars: Calendars): Facts {
  const { key, calendar: named } = definition;
  if (named === undefined) return facts;
  const calendar = calendars.find(named);
  if (calendar === undefined) throw new DomainError('definition.calendar-missing', { key, calendar: named });
  return { ...facts, calendar };
}
