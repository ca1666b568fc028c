import { describe, expect, it } from '@jest/globals';
import { duration } from './duration.js';

describe('a length of time', () => {
  it.each(['P30D', 'P6M', 'P1Y2M', 'PT24H', 'P1DT12H', '1 workday', '2 workdays'])('%s is read', (text) => {
    expect(duration.read(text)).toBe(text);
    expect(text).toMatch(new RegExp(duration.pattern));
  });

  it.each([
    ['30 days', 'P30D'],
    ['30d', 'P30D'],
    ['30天', 'P30D'],
    ['2 weeks', 'P2W'],
    ['6 months', 'P6M'],
    ['24 hours', 'PT24H'],
    ['P24H', 'PT24H'],
    ['2 working days', '2 workdays'],
    ['2个工作日', '2 workdays'],
    ['1 business day', '1 workday'],
    ['p30d', 'P30D'],
    ['30', undefined],
    ['P', undefined],
    ['soon', undefined],
  ])('%s is none, and the mend is %s', (text, mend) => {
    expect(duration.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(duration.pattern));
    expect(duration.mend(text)).toBe(mend);
  });
});
