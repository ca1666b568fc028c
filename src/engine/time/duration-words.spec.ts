import { describe, expect, it } from '@jest/globals';
import { durationInWords } from './duration-words.js';

describe('a duration in words', () => {
  it.each([
    ['P60D', '60 days', '60 天'],
    ['P1D', '1 day', '1 天'],
    ['P6M', '6 months', '6 个月'],
    ['P1Y6M', '1 year 6 months', '1 年 6 个月'],
    ['P2W', '2 weeks', '2 周'],
    ['PT24H', '24 hours', '24 小时'],
    ['PT90M', '90 minutes', '90 分钟'],
    ['P1DT12H', '1 day 12 hours', '1 天 12 小时'],
    ['1 workday', '1 workday', '1 个工作日'],
    ['2 workdays', '2 workdays', '2 个工作日'],
  ])('%s', (duration, en, zh) => {
    expect(durationInWords(duration)).toEqual({ en, zh });
  });
});
