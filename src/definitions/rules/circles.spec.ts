import { expect, it } from '@jest/globals';
import { inCircles } from './circles.js';

const needs = (text: string) =>
  text.split(' ').map((pair) => {
    const [wanted = '', of = ''] = pair.split('>');
    return { of, for: wanted };
  });
const circular = (text: string) => inCircles(needs(text)).map((need) => `${need.for}>${need.of}`);

it.each([
  ['a>b b>c', []],
  ['a>a', ['a>a']],
  ['a>b b>a', ['a>b', 'b>a']],
  ['x>a a>b b>c c>a c>y', ['a>b', 'b>c', 'c>a']],
  ['a>b a>c b>d c>d', []],
  ['a>b b>a c>d d>c', ['a>b', 'b>a', 'c>d', 'd>c']],
])('of %s these go in a circle: %j', (text, found) => {
  expect(circular(text)).toEqual(found);
});

it('follows a long chain without losing its breath', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => `n${index}>n${index + 1}`);
  expect(circular(chain.join(' '))).toEqual([]);
  expect(circular([...chain, 'n20000>n0'].join(' '))).toHaveLength(20_001);
});
