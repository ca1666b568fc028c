import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from '../model/facts.js';

/** Monday to Friday and no holidays: what counts where no calendar is known. */
export const PLAIN_WEEK: BusinessCalendar = {
  key: '',
  workweek: [1, 2, 3, 4, 5],
  holidays: new Set(),
  makeUpDays: new Set(),
};

/** A Monday; days are counted from it. */
const ORIGIN = Temporal.PlainDate.from('1969-12-29');
const DATE_LENGTH = 'YYYY-MM-DD'.length;

function numberOf(date: string): number {
  return ORIGIN.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
}

/** How many workdays there are up to and with a day (by its number), from some fixed day on. */
type Count = (day: number) => number;

const counts = new WeakMap<BusinessCalendar, Count>();

/** Worked out by week, with the days that depart from the week looked up, so that a count over centuries costs no more. */
function makeCount({ workweek, holidays, makeUpDays }: BusinessCalendar): Count {
  const worked = [1, 2, 3, 4, 5, 6, 7].map((weekday) => Number(workweek.includes(weekday)));
  const perWeek = worked.reduce((sum, one) => sum + one, 0);
  const weekdayOf = (day: number) => day - Math.floor(day / 7) * 7;
  const off = [...holidays]
    .filter((date) => !makeUpDays.has(date))
    .map((date) => [numberOf(date), 0] as const);
  const on = [...makeUpDays].map((date) => [numberOf(date), 1] as const);
  let total = 0;
  const departures = [...off, ...on]
    .sort(([a], [b]) => a - b)
    .map(([day, works]) => ({ day, total: (total += works - (worked[weekdayOf(day)] ?? 0)) }));
  return (day) => {
    let [low, high] = [0, departures.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((departures[middle]?.day ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    const rest = worked.slice(0, weekdayOf(day) + 1).reduce((sum, one) => sum + one, 0);
    return Math.floor(day / 7) * perWeek + rest + (departures[low - 1]?.total ?? 0);
  };
}

function countOf(calendar: BusinessCalendar): Count {
  const known = counts.get(calendar) ?? makeCount(calendar);
  counts.set(calendar, known);
  return known;
}

/** Whether business is done on a calendar day. */
export function isWorkday(date: string, calendar: BusinessCalendar = PLAIN_WEEK): boolean {
  const [count, day] = [countOf(calendar), numberOf(date)];
  return count(day) > count(day - 1);
}

/** Workdays after one day up to and with another, negative when the second is earlier; 0 on the same day. */
export function workdaysBetween(from: string, to: string, calendar: BusinessCalendar = PLAIN_WEEK): number {
  const count = countOf(calendar);
  return count(numberOf(to)) - count(numberOf(from));
}

/**
 * The nth workday after a day, or before it when `n` is negative; the day itself is not counted. Undefined where there
 * is none: a week without a workday, or beyond the years a date can hold.
 */
export function nthWorkday(
  date: string,
  n: number,
  calendar: BusinessCalendar = PLAIN_WEEK,
): string | undefined {
  if (n === 0 || calendar.workweek.length === 0) return undefined;
  const [count, start] = [countOf(calendar), numberOf(date)];
  const wanted = n > 0 ? count(start) + n : count(start - 1) + n + 1;
  const farthest = 7 * (Math.abs(n) + calendar.holidays.size + calendar.makeUpDays.size + 1);
  let [low, high] = n > 0 ? [start, start + farthest] : [start - farthest, start];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (count(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  const found = ORIGIN.add({ days: low }).toString();
  return found.length === DATE_LENGTH && found >= '0001' ? found : undefined;
}
