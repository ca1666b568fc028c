import { expect, it } from '@jest/globals';
import { assignments } from './assignments.js';

it('goes through assignments by how far they depart from the first values, each once', () => {
  const variables = [
    { id: 'a', first: 1, values: [1, 2] },
    { id: 'b', first: 1, values: [1, 2, 3] },
  ];
  expect([...assignments(variables)].map(({ a, b }) => `${String(a)}${String(b)}`)).toEqual([
    '11',
    '21',
    '12',
    '13',
    '22',
    '23',
  ]);
});

it('keeps to three departures at once, so that many variables do not explode', () => {
  const variables = Array.from({ length: 6 }, (_, place) => ({
    id: String(place),
    first: 0,
    values: [0, 1],
  }));
  const departures = [...assignments(variables)].map(
    (one) => Object.values(one).filter((value) => value === 1).length,
  );
  expect(Math.max(...departures)).toBe(3);
});
