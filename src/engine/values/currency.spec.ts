import { expect, it } from '@jest/globals';
import { fractionDigits, isCurrency } from './currency.js';

it.each([
  ['CNY', true, 2],
  ['JPY', true, 0],
  ['BHD', true, 3],
  ['cny', false, 2],
  ['RMB', false, 2],
  ['', false, 2],
])('%s', (code, known, digits) => {
  expect([isCurrency(code), fractionDigits(code)]).toEqual([known, digits]);
});
