import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkday, nthWorkday, workdaysBetween } from './workdays.js';

const sunday = {
  key: 'sunday-week',
  workweek: [7, 1, 2, 3, 4],
  holidays: new Set<string>(),
  makeUpDays: new Set<string>(),
};
const shortWeek = {
  key: 'short',
  workweek: [3],
  holidays: new Set(['2026-11-25']),
  makeUpDays: new Set(['2026-11-28']),
};

it.each([
  ['2026-11-20', undefined, true],
  ['2026-11-21', undefined, false],
  ['2026-11-20', sunday, false],
  ['2026-11-22', sunday, true],
  ['2026-11-25', shortWeek, false],
  ['2026-11-28', shortWeek, true],
  ['1969-12-31', shortWeek, true],
])('%s', (date, calendar, is) => {
  expect(isWorkday(date, calendar)).toBe(is);
});

it.each([
  ['2026-11-20', 1, undefined, '2026-11-23'],
  ['2026-11-21', 1, undefined, '2026-11-23'],
  ['2026-11-23', -1, undefined, '2026-11-20'],
  ['2026-11-21', -1, undefined, '2026-11-20'],
  ['2026-11-18', 1, shortWeek, '2026-11-28'],
  ['2026-11-18', 2, shortWeek, '2026-12-02'],
  ['2026-12-02', -2, shortWeek, '2026-11-18'],
  ['2026-11-20', 0, undefined, undefined],
  ['9999-12-30', 5, undefined, undefined],
  ['0001-01-01', -5, undefined, undefined],
])('%s and %s workdays', (from, n, calendar, to) => {
  expect(nthWorkday(from, n, calendar)).toBe(to);
});

it('counts a day that is listed as both as worked, and a holiday on a free day only once', () => {
  const both = new Set(['2026-11-21']);
  expect(
    workdaysBetween('2026-11-20', '2026-11-21', {
      ...sunday,
      workweek: [1],
      holidays: both,
      makeUpDays: both,
    }),
  ).toBe(1);
  expect(workdaysBetween('2026-11-20', '2026-11-23', { ...shortWeek, workweek: [1], holidays: both })).toBe(
    1,
  );
});

describe('the workdays between two days', () => {
  const days = fc
    .integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2040, 0, 1) })
    .map((time) => new Date(time).toISOString().slice(0, 10));

  it('are as many as there are when each day is looked at', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom(undefined, sunday, shortWeek),
        (from, length, calendar) => {
          const each = Array.from({ length }, (_, place) =>
            new Date(Date.parse(from) + (place + 1) * 86_400_000).toISOString().slice(0, 10),
          );
          expect(workdaysBetween(from, each.at(-1) ?? from, calendar)).toBe(
            each.filter((day) => isWorkday(day, calendar)).length,
          );
        },
      ),
    );
  });

  it('lead from the one to the other', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(undefined, sunday, shortWeek),
        (from, n, calendar) => {
          const to = nthWorkday(from, n, calendar) ?? '';
          expect(workdaysBetween(from, to, calendar)).toBe(n);
          expect(workdaysBetween(to, from, calendar)).toBe(-n);
        },
      ),
    );
  });
});
