import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asInstant, compareMoments, dayOf, daysBetween, monthsBetween, shiftMoment } from './moments.js';

const zone = 'Asia/Shanghai';
const evening = '2026-11-21T16:30:00.000Z';

it('takes a date for its beginning in the zone, and an instant for the day it falls on there', () => {
  expect(asInstant('2026-11-22', zone)).toBe('2026-11-21T16:00:00.000Z');
  expect([dayOf(evening, zone), dayOf(evening, 'UTC'), dayOf('2026-11-21', zone)]).toEqual([
    '2026-11-22',
    '2026-11-21',
    '2026-11-21',
  ]);
  expect([compareMoments('2026-11-22', evening, zone), compareMoments('2026-11-23', evening, zone)]).toEqual([
    -1, 1,
  ]);
  expect(compareMoments('2026-11-22', '2026-11-21T16:00:00.000Z', zone)).toBe(0);
});

describe('a moment moved', () => {
  it.each([
    ['2026-01-31', 'P1M', 1, '2026-02-28'],
    ['2026-03-31', 'P1M', -1, '2026-02-28'],
    ['2026-11-21', 'P7D', -1, '2026-11-14'],
    ['2026-11-21', 'PT1H', 1, '2026-11-20T17:00:00.000Z'],
    [evening, 'P1D', 1, '2026-11-22T16:30:00.000Z'],
    ['2026-11-21', '3 workdays', 1, '2026-11-25'],
    ['2026-11-25', '3 workdays', -1, '2026-11-20'],
    ['2026-11-24T16:30:00.000Z', '3 workdays', -1, '2026-11-19T16:30:00.000Z'],
    ['9999-12-31', '1 workday', 1, undefined],
    ['9999-12-31', 'P1D', 1, undefined],
  ] as const)('%s by %s (%s)', (moment, duration, sign, result) => {
    expect(shiftMoment(moment, duration, zone, sign)).toBe(result);
  });
});

describe('the time between two moments', () => {
  it.each([
    ['2026-11-21', '2026-12-01', 10],
    ['2026-12-01', '2026-11-21', -10],
    ['2026-11-21', evening, 1],
    ['2026-03-28', '2026-03-30', 2],
  ])('%s to %s is %s days', (from, to, days) => {
    expect(daysBetween(from, to, zone).toNumber()).toBe(days);
  });

  it.each([
    ['2026-11-21', '2027-02-21', '3'],
    ['2026-11-21', '2027-02-22', '3.0357'],
    ['2026-11-21', '2026-12-06', '0.5'],
    ['2027-02-21', '2026-11-21', '-3'],
    ['2026-12-06', '2026-11-21', '-0.5'],
    ['2026-01-31', '2026-02-28', '1'],
    ['2026-01-31', '2026-02-14', '0.5'],
    ['2026-11-21', '2026-11-21', '0'],
  ])('%s to %s is %s months', (from, to, months) => {
    expect(monthsBetween(from, to, zone).toDecimalPlaces(4).toString()).toBe(months);
  });

  it('grows with every day', () => {
    const start = '2026-01-31';
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (offset) => {
        const day = shiftMoment(start, `P${Math.abs(offset)}D`, zone, offset < 0 ? -1 : 1) ?? start;
        const next = shiftMoment(day, 'P1D', zone, 1) ?? day;
        expect(monthsBetween(start, next, zone).gt(monthsBetween(start, day, zone))).toBe(true);
        expect(daysBetween(start, day, zone).toNumber()).toBe(offset);
      }),
    );
  });
});
