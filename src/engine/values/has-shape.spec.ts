import { expect, it } from '@jest/globals';
import type { FieldType } from '../model/field.js';
import type { Value } from '../model/value.js';
import { hasShape } from './has-shape.js';
import { field } from './test-support/read.js';

it.each<[FieldType, Value, Value]>([
  ['text', 'x', true],
  ['number', '3.5', '3,5'],
  ['percent', '0.6', '60%'],
  ['money', { amount: '1.00', currency: 'CNY' }, { amount: 'x', currency: 'CNY' }],
  ['yesno', false, 'false'],
  ['multichoice', ['a'], 'a'],
  ['list', ['a'], [true]],
  ['table', [{ id: '1' }], ['1']],
  ['row', 'id', ['id']],
])('%s', (type, right, wrong) => {
  const one = field('it', type, { element: 'text' });
  expect([hasShape(one, right), hasShape(one, wrong)]).toEqual([true, false]);
});
