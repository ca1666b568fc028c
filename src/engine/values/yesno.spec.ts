import { expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, read, refused } from './test-support/read.js';

const one = field('it', 'yesno');

it('takes true and false and nothing that looks like them', () => {
  expect([true, false, 'true', 1, 'yes'].map((raw) => read(one, raw))).toEqual([
    true,
    false,
    ...[1, 2, 3].map(() => refused('value.not-yes-or-no')),
  ]);
});

it('reads yes and no in both languages', () => {
  expect([displayValue(one, true, 'en'), displayValue(one, false, 'en')]).toEqual(['yes', 'no']);
  expect([displayValue(one, true, 'zh'), displayValue(one, false, 'zh')]).toEqual(['是', '否']);
});
