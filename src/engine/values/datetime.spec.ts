import { describe, expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, read, refused } from './test-support/read.js';

const wrong = refused('value.not-a-datetime');
const moment = field('it', 'datetime');

describe('a datetime', () => {
  it.each([
    ['2026-11-21T16:00:00+08:00', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21T08:00Z', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21T08:00:00.123456Z', '2026-11-21T08:00:00.123Z'],
    ['2026-11-21T16:00:00', wrong],
    ['2026-11-21', wrong],
    ['2026-02-30T16:00:00Z', wrong],
    ['2026-11-21T25:00:00Z', wrong],
    ['2026-11-21T16:00:00+08:00[Asia/Shanghai]', wrong],
    ['0001-01-01T00:00:00+08:00', wrong],
    ['9999-12-31T23:59:59-08:00', wrong],
    [1795248000000, wrong],
  ])('%s', (raw, outcome) => {
    expect(read(moment, raw)).toEqual(outcome);
  });

  it('is shown as the clock in the zone has it', () => {
    expect(displayValue(moment, '2026-11-21T08:00:00.000Z', 'en', { zone: 'Asia/Shanghai' })).toBe(
      '2026-11-21 16:00',
    );
    expect(displayValue(moment, '2026-11-21T08:00:00.000Z', 'en')).toBe('2026-11-21 08:00');
  });
});
