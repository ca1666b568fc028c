import { expect, it } from '@jest/globals';
import { hasValue } from './has-value.js';

it.each([
  [undefined, false],
  [null, false],
  ['', false],
  [' \n', false],
  [[], false],
  [false, true],
  ['0', true],
  [['a'], true],
  [{ amount: '0.00', currency: 'CNY' }, true],
])('%j', (value, given) => {
  expect(hasValue(value)).toBe(given);
});
