import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isWorkday, nthWorkday, workdaysBetween } from '../../engine/time/workdays.js';
import { loadCalendar } from './load-calendar.js';

const path = 'calendars/CN.yaml';
const text = readFileSync(new URL(`../../../process-definitions/${path}`, import.meta.url), 'utf8');
const { calendar, announced, problems } = loadCalendar({ path, text });

describe('the calendar of mainland China', () => {
  it('has no problem, and knows 2024 to 2026', () => {
    expect(problems).toEqual([]);
    expect(announced).toEqual([2024, 2025, 2026]);
  });

  // As the notices of the State Council have them.
  it.each([
    ['2024-02-04', true, 'a Sunday worked for the Spring Festival'],
    ['2024-02-09', true, 'New Year’s Eve, which is no holiday that year'],
    ['2024-02-16', false, 'a Friday of the Spring Festival'],
    ['2024-09-14', true, 'a Saturday worked for Mid-Autumn'],
    ['2025-01-27', true, 'the Monday before the Spring Festival'],
    ['2025-01-28', false, 'New Year’s Eve, a holiday since 2025'],
    ['2025-04-27', true, 'a Sunday worked for Labour Day'],
    ['2025-10-08', false, 'the last day of the eight'],
    ['2025-10-11', true, 'a Saturday worked for National Day'],
    ['2026-01-02', false, 'a Friday off'],
    ['2026-01-04', true, 'the Sunday worked for it'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-15', false, 'a Sunday, the first day of the Spring Festival'],
    ['2026-02-23', false, 'its last, a Monday'],
    ['2026-02-28', true, 'the second Saturday worked for it'],
    ['2026-05-05', false, 'the last day of Labour Day, a Tuesday'],
    ['2026-09-20', true, 'a Sunday worked for National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2026-11-21', false, 'a Saturday like any other'],
  ])('%s: is it worked? %s (%s)', (day, worked) => {
    expect(isWorkday(day, calendar)).toBe(worked);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%s has %s workdays', (year, count) => {
    expect(workdaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar)).toBe(count);
  });

  it('leads over the Spring Festival of 2026', () => {
    expect(nthWorkday('2026-02-13', 2, calendar)).toBe('2026-02-24');
    expect(nthWorkday('2026-02-24', -2, calendar)).toBe('2026-02-13');
  });

  it('counts by the week alone in a year that is not announced', () => {
    expect([isWorkday('2027-01-01', calendar), isWorkday('2027-01-02', calendar)]).toEqual([true, false]);
  });
});
