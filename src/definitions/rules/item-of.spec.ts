import { expect, it } from '@jest/globals';
import { itemOf, placeOf } from './item-of.js';

const items = [
  { id: 'a', is: 1 },
  { id: 'b', is: 2 },
  { id: 'a', is: 3 },
];

it('finds the first item of an id, and its place', () => {
  expect(['a', 'b', 'c', 'constructor'].map((id) => [itemOf(items, id)?.is, placeOf(items, id)])).toEqual([
    [1, 0],
    [2, 1],
    [undefined, -1],
    [undefined, -1],
  ]);
  expect(itemOf(undefined, 'a')).toBeUndefined();
});
