import { daysOfYear, isDate, weekdayOf } from '../../engine/time/calendar-day.js';
import { childOf, itemsOf, type SourceNode, type SourceScalar } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import {
  backwards,
  listedTwice,
  noSuchDay,
  offAndWorked,
  outsideYear,
  worksAnyhow,
} from './calendar-findings.js';
import { WEEKDAYS } from './weekdays.js';

const SEPARATOR = '..';

function scalarsIn(node: SourceNode | undefined): readonly SourceScalar[] {
  return itemsOf(node).filter((item) => item.kind === 'scalar');
}

/** The days a calendar lists year by year, and what is wrong with them. */
export class CalendarYears {
  readonly announced: number[] = [];
  readonly holidays = new Set<string>();
  /** With where each is written. */
  readonly makeUpDays = new Map<string, SourceScalar>();

  constructor(
    private readonly workweek: readonly number[],
    private readonly problems: ProblemList,
  ) {}

  /** Takes up one year, as the schema lets it be written. */
  read(year: string, node: SourceNode): void {
    this.announced.push(Number(year));
    const daysThere = daysOfYear(Number(year));
    for (const holiday of itemsOf(childOf(node, 'holidays')))
      for (const written of scalarsIn(childOf(holiday, 'days'))) this.holiday(written, year, daysThere);
    for (const written of scalarsIn(childOf(node, 'makeUpDays'))) this.makeUpDay(written, year);
  }

  /** Holds the make-up days against the week and the holidays; once every year was read. */
  compare(): void {
    for (const [day, written] of this.makeUpDays) {
      const weekday = weekdayOf(day);
      if (this.holidays.has(day)) this.problems.add(written, offAndWorked(day));
      else if (this.workweek.includes(weekday))
        this.problems.add(written, worksAnyhow(day, WEEKDAYS[weekday - 1] ?? ''));
    }
  }

  private holiday(written: SourceScalar, year: string, daysThere: readonly string[]): void {
    const [first = '', last = first] = written.text.split(SEPARATOR);
    if (!this.lies(first, year, written) || (last !== first && !this.lies(last, year, written))) return;
    if (last < first) return this.problems.add(written, backwards(first, last));
    const days = daysThere.slice(daysThere.indexOf(first), daysThere.indexOf(last) + 1);
    const twice = days.find((day) => this.holidays.has(day));
    if (twice !== undefined) this.problems.add(written, listedTwice(twice));
    for (const day of days) this.holidays.add(day);
  }

  private makeUpDay(written: SourceScalar, year: string): void {
    const day = written.text;
    if (!this.lies(day, year, written)) return;
    if (this.makeUpDays.has(day)) this.problems.add(written, listedTwice(day));
    else this.makeUpDays.set(day, written);
  }

  /** Whether it is a day of the year; reports it otherwise. */
  private lies(day: string, year: string, written: SourceScalar): boolean {
    if (!isDate(day)) this.problems.add(written, noSuchDay(day));
    else if (!day.startsWith(`${year}-`)) {
      const meant = `${year}${day.slice(4)}`;
      const mend = written.text === day && isDate(meant) ? meant : undefined;
      this.problems.add(written, outsideYear(day, year, mend));
    } else return true;
    return false;
  }
}
