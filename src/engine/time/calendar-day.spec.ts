import { expect, it } from '@jest/globals';
import {
  clockIn,
  daysOfYear,
  endOfDay,
  isDate,
  isZone,
  startOfDay,
  todayIn,
  weekdayOf,
} from './calendar-day.js';

it.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-1-1', false],
  ['0000-01-01', false],
  ['2026-11-21T00:00', false],
])('%s: is it a date? %s', (text, is) => {
  expect(isDate(text)).toBe(is);
});

it.each([
  ['Asia/Shanghai', '2026-11-21T16:00:00.000Z', '2026-11-22', '2026-11-22 00:00'],
  ['Asia/Shanghai', '2026-11-21T15:59:59.999Z', '2026-11-21', '2026-11-21 23:59'],
  ['America/New_York', '2026-11-22T04:59:00.000Z', '2026-11-21', '2026-11-21 23:59'],
  ['UTC', '2026-11-21T00:00:00.000Z', '2026-11-21', '2026-11-21 00:00'],
])('in %s it is at %s the day %s', (zone, now, day, clock) => {
  expect([todayIn(zone, now), clockIn(zone, now)]).toEqual([day, clock]);
});

it.each([
  ['2026-11-21', 'Asia/Shanghai', '2026-11-20T16:00:00.000Z', '2026-11-21T15:59:59.999Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', '2026-09-07T02:59:59.999Z'],
])('%s in %s begins and ends', (date, zone, begins, ends) => {
  expect([startOfDay(date, zone), endOfDay(date, zone)]).toEqual([begins, ends]);
});

it('knows a zone from a word', () => {
  expect([isZone('Asia/Shanghai'), isZone('Middle/Earth')]).toEqual([true, false]);
});

it('shows what is no instant as it is', () => {
  expect(clockIn('UTC', 'soon')).toBe('soon');
});

it('knows the weekday of a day, and the days of a year', () => {
  expect([weekdayOf('2026-02-14'), weekdayOf('2026-02-15'), weekdayOf('2026-02-16')]).toEqual([6, 7, 1]);
  const leap = daysOfYear(2028);
  expect([leap.length, leap[0], leap[59], leap.at(-1)]).toEqual([
    366,
    '2028-01-01',
    '2028-02-29',
    '2028-12-31',
  ]);
});
