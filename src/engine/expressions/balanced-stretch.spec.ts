import { expect, it } from '@jest/globals';
import { balancedStretch } from './balanced-stretch.js';

it.each([
  ['(a + b) * c', 'a + b) * c', '(a + b) * c'],
  ['a * (b + c)', 'a * (b + c', 'a * (b + c)'],
  ['((a) + b) * (c)', 'a) + b) * (c', '((a) + b) * (c)'],
  ['f(a) > b', 'f(a) > b', 'f(a) > b'],
  ['x || ( a )', 'a', 'a'],
])('%s: %s becomes %s', (text, inner, whole) => {
  const start = text.indexOf(inner);
  const { start: from, end: to } = balancedStretch(text, { start, end: start + inner.length });
  expect(text.slice(from, to)).toBe(whole);
});
