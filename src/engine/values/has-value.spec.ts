import { expect, it } from '@jest/globals';
import { hasValue } from './has-value.js';

it.each([
  [undefined, false],
  [null, false],
  ['', false],
  [' \n', false],
  ['\u200b\u2060\ufeff', false],
  ['\u3164 \u2800', false],
  ['\u200e\u202e', false],
  [[], false],
  ['\u200b无', true],
  ['👩‍🔬', true],
  [false, true],
  ['0', true],
  [['a'], true],
  [{ amount: '0.00', currency: 'CNY' }, true],
])('%j', (value, given) => {
  expect(hasValue(value)).toBe(given);
});
