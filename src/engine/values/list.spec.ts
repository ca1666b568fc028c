import { expect, it } from '@jest/globals';
import { displayValue } from './display-value.js';
import { field, read, refused } from './test-support/read.js';

const names = field('it', 'list', { element: 'text', maxLength: 5 });
const amounts = field('it', 'list', { element: 'money' });

it.each([
  ['keeps the order given', names, ['b', 'a', 'b'], ['b', 'a', 'b']],
  ['normalises each element', amounts, ['CNY 1'], [{ amount: '1.00', currency: 'CNY' }]],
  ['limits each element', names, ['ok', 'too long'], refused('value.too-long', '/fields/it/1')],
  ['has no empty places', names, ['a', null], refused('value.required', '/fields/it/1')],
  ['is cleared by an empty list', names, [], null],
  ['takes no object', names, { 0: 'a' }, refused('value.not-a-list')],
  [
    'has at most 1,000 elements',
    names,
    Array.from({ length: 1001 }, () => 'a'),
    refused('value.too-many-elements'),
  ],
])('%s', (_title, one, raw, outcome) => {
  expect(read(one, raw)).toEqual(outcome);
});

it('is shown as its elements joined', () => {
  expect(
    displayValue(
      amounts,
      [
        { amount: '1000.00', currency: 'CNY' },
        { amount: '5.00', currency: 'EUR' },
      ],
      'zh',
    ),
  ).toBe('CNY 1,000.00、EUR 5.00');
});
