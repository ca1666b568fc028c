import { expect, it } from '@jest/globals';
import { parseTest } from './parse-test.js';

it.each([
  ['decide', { op: 'in', operands: ['decide'] }],
  [['decide', 'buy'], { op: 'in', operands: ['decide', 'buy'] }],
  [['none'], { op: 'in', operands: ['none'] }],
  ['>= dated', { op: '>=', operand: 'dated' }],
  ['>=dated', { op: '>=', operand: 'dated' }],
  ['<= CNY 500000', { op: '<=', operand: 'CNY 500000' }],
  ['< 3', { op: '<', operand: '3' }],
  ['> 60%', { op: '>', operand: '60%' }],
  ['!= x', { op: '!=', operand: 'x' }],
  ['== x', { op: 'in', operands: ['x'] }],
  ['any', { op: 'any' }],
  ['none', { op: 'none' }],
  [true, { op: 'in', operands: ['true'] }],
  [false, { op: 'in', operands: ['false'] }],
  ['12345678901234567890.10', { op: 'in', operands: ['12345678901234567890.10'] }],
  [3, { op: 'in', operands: ['3'] }],
  [[true, 'x'], { op: 'in', operands: ['true', 'x'] }],
  ['', undefined],
  ['>=', undefined],
  ['= x', undefined],
  [[], undefined],
  [['a', null], undefined],
  [null, undefined],
  [{ a: 1 }, undefined],
])('%j', (raw, test) => {
  expect(parseTest(raw)).toEqual(test);
});
