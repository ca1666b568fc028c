import { describe, expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, read, refused } from './test-support/read.js';

const share = field('it', 'percent', { min: '0', max: '1' });

describe('a percentage', () => {
  it.each([
    ['with its sign', '60%', '0.6'],
    ['with a space before the sign', '12.5 %', '0.125'],
    ['as a JSON fraction', 0.6, '0.6'],
    ['as text', '0.60', '0.6'],
    ['above its limit', '101%', refused('value.too-large')],
    ['with two signs', '60%%', refused('value.not-a-percentage')],
    ['without figure', '%', refused('value.not-a-percentage')],
    ['in words', 'sixty', refused('value.not-a-percentage')],
  ])('%s', (_title, raw, outcome) => {
    expect(read(share, raw)).toEqual(outcome);
  });

  it.each([
    ['0.6', '60 %'],
    ['0.125', '12.5 %'],
    ['20', '2,000 %'],
  ])('%s reads %s', (stored, text) => {
    expect(displayValue(share, stored, 'en')).toBe(text);
  });
});
