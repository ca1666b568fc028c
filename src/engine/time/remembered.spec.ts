import { expect, it } from '@jest/globals';
import { remembered } from './remembered.js';

it('computes once for the same arguments, and tells different ones apart', () => {
  const asked: string[] = [];
  const length = remembered((key, more) => asked.push(`${key}|${more}`) && key.length + more.length);
  expect([length('a', 'bc'), length('a', 'bc'), length('ab', 'c'), length('abc')]).toEqual([3, 3, 3, 3]);
  expect(asked).toEqual(['a|bc', 'ab|c', 'abc|']);
});

it('does not grow without end', () => {
  let computed = 0;
  const count = remembered(() => ++computed);
  for (let key = 0; key < 2500; key++) count(`${key}`);
  expect(count('0')).toBe(2501);
});
