import { expect, it } from '@jest/globals';
import type { FieldType } from '../model/field.js';
import { readOperand } from './read-operand.js';
import { field, options } from './test-support/read.js';

it.each<[FieldType, string, unknown]>([
  ['yesno', 'true', true],
  ['yesno', 'yes', undefined],
  ['choice', 'a', 'a'],
  ['scale', 'c', undefined],
  ['multichoice', 'b', 'b'],
  ['number', '3.50', '3.5'],
  ['percent', '60%', '0.6'],
  ['money', 'CNY 5', { amount: '5.00', currency: 'CNY' }],
  ['money', '5', undefined],
  ['date', '2026-01-01', '2026-01-01'],
  ['date', 'soon', undefined],
  ['text', 'x', 'x'],
  ['table', 'x', undefined],
])('%s from %s', (type, text, value) => {
  expect(readOperand(field('it', type, { options: options('a', 'b') }), text)).toEqual(value);
});

it('reads an element of a list, and does not mind the limits of the field', () => {
  expect(readOperand(field('it', 'list', { element: 'number' }), '3')).toBe('3');
  expect(readOperand(field('it', 'number', { max: '2' }), '3')).toBe('3');
});
