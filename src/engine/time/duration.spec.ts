import { describe, expect, it } from '@jest/globals';
import { addDuration, hasTimePart, isDuration, isWorkdays, subtractDuration } from './duration.js';

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

  it.each(['3 workdays', 'P99999Y', 'nonsense'])('by %s cannot be computed', (duration) => {
    expect([addDuration(noon, duration, shanghai), subtractDuration(noon, duration, shanghai)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
