import { describe, expect, it } from '@jest/globals';
import { compareValues } from './compare-values.js';
import { field, read, refused } from './test-support/read.js';

const wrong = refused('value.not-a-date');

describe('a date', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', wrong],
    ['2026-13-01', wrong],
    ['2026-11-31', wrong],
    ['0000-01-01', wrong],
    ['2026-11-21T00:00:00Z', wrong],
    ['21.11.2026', wrong],
    ['+002026-11-21', wrong],
    [20261121, wrong],
  ])('%s', (raw, outcome) => {
    expect(read(field('it', 'date'), raw)).toEqual(outcome);
  });

  it('keeps to its limits, which count themselves', () => {
    const year = field('it', 'date', { min: '2026-01-01', max: '2026-12-31' });
    expect([read(year, '2026-01-01'), read(year, '2025-12-31'), read(year, '2027-01-01')]).toEqual([
      '2026-01-01',
      refused('value.too-small'),
      refused('value.too-large'),
    ]);
  });

  it('is ordered', () => {
    const it_ = field('it', 'date');
    expect([
      compareValues(it_, '2026-01-02', '2026-01-10'),
      compareValues(it_, '2026-01-02', '2026-01-02'),
    ]).toEqual([-1, 0]);
  });
});
