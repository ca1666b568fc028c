import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BusinessCalendar } from '../model/facts.js';
import { todayIn } from './calendar-day.js';
import {
  addDuration,
  hasTimePart,
  isDuration,
  isWorkdays,
  subtractDuration,
  workdaysIn,
} from './duration.js';
import { isWorkday } from './workdays.js';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';
const noon = '2026-11-21T04:00:00.000Z';

it.each([
  ['P30D', true],
  ['P1M', true],
  ['P1Y2M3W4D', true],
  ['PT24H', true],
  ['P1DT12H30M', true],
  ['3 workdays', true],
  ['1 workday', true],
  ['P', false],
  ['PT', false],
  ['P1DT', false],
  ['-P1D', false],
  ['P1.5D', false],
  ['30D', false],
  ['p30d', false],
  ['0 workdays', false],
  ['three workdays', false],
  ['P999999D', false],
])('%s: is it a duration? %s', (text, is) => {
  expect(isDuration(text)).toBe(is);
});

it('tells what needs a business calendar, and what is finer than days', () => {
  expect([isWorkdays('2 workdays'), isWorkdays('P2D')]).toEqual([true, false]);
  expect([workdaysIn('12 workdays'), workdaysIn('P2D')]).toEqual([12, undefined]);
  expect([hasTimePart('PT1H'), hasTimePart('P1M')]).toEqual([true, false]);
});

describe('an instant moved by a duration', () => {
  it.each([
    ['P30D', shanghai, noon, '2026-12-21T04:00:00.000Z'],
    ['PT24H', shanghai, noon, '2026-11-22T04:00:00.000Z'],
    ['P1M', shanghai, '2026-01-31T04:00:00.000Z', '2026-02-28T04:00:00.000Z'],
    ['P1D', berlin, '2026-03-28T11:00:00.000Z', '2026-03-29T10:00:00.000Z'],
    ['PT24H', berlin, '2026-03-28T11:00:00.000Z', '2026-03-29T11:00:00.000Z'],
    ['P1D', berlin, '2026-03-28T01:30:00.000Z', '2026-03-29T01:30:00.000Z'],
    ['P1Y', shanghai, '2028-02-29T04:00:00.000Z', '2029-02-28T04:00:00.000Z'],
  ])('by %s in %s', (duration, zone, from, to) => {
    expect(addDuration(from, duration, zone)).toBe(to);
  });

  it.each([
    ['P1M', '2026-03-31T04:00:00.000Z', '2026-02-28T04:00:00.000Z'],
    ['P7D', noon, '2026-11-14T04:00:00.000Z'],
    ['PT90M', noon, '2026-11-21T02:30:00.000Z'],
  ])('back by %s', (duration, from, to) => {
    expect(subtractDuration(from, duration, shanghai)).toBe(to);
  });

  it.each(['P99999Y', 'nonsense', '0 workdays'])('by %s cannot be computed', (duration) => {
    expect([addDuration(noon, duration, shanghai), subtractDuration(noon, duration, shanghai)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

/** The Spring Festival of 2026 in China, with the Saturdays worked for it. */
const festival: BusinessCalendar = {
  key: 'CN',
  workweek: [1, 2, 3, 4, 5],
  holidays: new Set(['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`)),
  makeUpDays: new Set(['2026-02-14', '2026-02-28']),
};

describe('workdays', () => {
  it.each([
    // Friday the 13th, 12:00 in Shanghai: the Saturday after it is worked.
    ['2026-02-13T04:00:00.000Z', '1 workday', '2026-02-14T04:00:00.000Z'],
    ['2026-02-13T04:00:00.000Z', '2 workdays', '2026-02-24T04:00:00.000Z'],
    // On a holiday the days begin to count with the next workday, and end at 24:00.
    ['2026-02-17T04:00:00.000Z', '1 workday', '2026-02-24T15:59:59.999Z'],
    ['2026-02-17T04:00:00.000Z', '5 workdays', '2026-02-28T15:59:59.999Z'],
    // It is Saturday the 14th in Shanghai already.
    ['2026-02-13T16:30:00.000Z', '1 workday', '2026-02-23T16:30:00.000Z'],
  ])('from %s on, %s end at %s', (from, duration, to) => {
    expect(addDuration(from, duration, shanghai, festival)).toBe(to);
  });

  it.each([
    ['2026-02-24T04:00:00.000Z', '1 workday', '2026-02-14T04:00:00.000Z'],
    ['2026-02-17T04:00:00.000Z', '1 workday', '2026-02-13T16:00:00.000Z'],
    ['2026-02-17T04:00:00.000Z', '2 workdays', '2026-02-12T16:00:00.000Z'],
  ])('back from %s, %s begin at %s', (from, duration, to) => {
    expect(subtractDuration(from, duration, shanghai, festival)).toBe(to);
  });

  it('without a calendar are Monday to Friday', () => {
    expect(addDuration('2026-02-13T04:00:00.000Z', '2 workdays', shanghai)).toBe('2026-02-17T04:00:00.000Z');
  });

  it('show the same time of the clock across a change of it', () => {
    expect(addDuration('2026-03-27T11:00:00.000Z', '1 workday', berlin)).toBe('2026-03-30T10:00:00.000Z');
  });

  it('cannot be counted where nobody ever works', () => {
    expect(addDuration(noon, '1 workday', shanghai, { ...festival, workweek: [] })).toBeUndefined();
  });

  const instants = fc
    .integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2026, 5, 1) })
    .map((time) => new Date(time).toISOString());
  const counted = fc.integer({ min: 1, max: 300 });

  it('lead to a workday, from whatever moment', () => {
    fc.assert(
      fc.property(instants, counted, (from, n) => {
        for (const shift of [addDuration, subtractDuration]) {
          const reached = shift(from, `${n} workdays`, shanghai, festival) ?? '';
          expect(isWorkday(todayIn(shanghai, reached), festival)).toBe(true);
        }
      }),
    );
  });

  it('from a workday there and back again lead home', () => {
    fc.assert(
      fc.property(instants, counted, (from, n) => {
        fc.pre(isWorkday(todayIn(shanghai, from), festival));
        const there = addDuration(from, `${n} workdays`, shanghai, festival) ?? '';
        expect(subtractDuration(there, `${n} workdays`, shanghai, festival)).toBe(from);
      }),
    );
  });

  it('never end earlier for who starts later', () => {
    fc.assert(
      fc.property(instants, instants, counted, (a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const end = (from: string) => addDuration(from, `${n} workdays`, shanghai, festival) ?? '';
        expect(end(first) <= end(second)).toBe(true);
      }),
    );
  });
});
