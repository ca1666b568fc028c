import { expect, it } from '@jest/globals';
import { compareValues } from './compare-values.js';
import { displayValue } from './display-value.js';
import { field, options, read, refused } from './test-support/read.js';

const relation = field('it', 'scale', { options: options('known', 'dated', 'allied') });

it.each([
  ['known', 'dated', -1],
  ['allied', 'dated', 1],
  ['dated', 'dated', 0],
  ['dated', 'gone', undefined],
])('%s against %s goes by rank, not by letters', (a, b, order) => {
  expect(compareValues(relation, a, b)).toBe(order);
});

it('takes its options and shows them by label', () => {
  expect([read(relation, 'dated'), read(relation, 'best')]).toEqual([
    'dated',
    refused('value.not-an-option'),
  ]);
  expect(displayValue(relation, 'dated', 'zh')).toBe('〈dated〉');
});
