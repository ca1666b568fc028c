import { expect, it } from '@jest/globals';
import { sameValue } from './compare-values.js';

it.each([
  ['a', 'a', true],
  ['a', 'b', false],
  [true, 'true', false],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', 'b'], false],
  [{ amount: '1.00', currency: 'CNY' }, { currency: 'CNY', amount: '1.00' }, true],
  [{ amount: '1.00', currency: 'CNY' }, { amount: '1.00', currency: 'USD' }, false],
  [[{ id: '1', role: 'a' }], [{ role: 'a', id: '1' }], true],
  [[{ id: '1', role: 'a' }], [{ id: '1' }], false],
  [[], {} as { amount: string; currency: string }, false],
])('%j and %j', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
});
