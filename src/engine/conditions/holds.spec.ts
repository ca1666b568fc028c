import { describe, expect, it } from '@jest/globals';
import type { Value } from '../model/value.js';
import { field, options } from '../values/test-support/read.js';
import { holds } from './holds.js';
import { parseTest } from './parse-test.js';

const fields = {
  role: field('role', 'choice', { options: options('decide', 'buy') }),
  relation: field('relation', 'scale', { options: options('known', 'dated', 'allied') }),
  amount: field('amount', 'money'),
  share: field('share', 'percent'),
  count: field('count', 'number'),
  on: field('on', 'date'),
  fit: field('fit', 'multichoice', { options: options('a', 'b', 'c') }),
  rivals: field('rivals', 'list', { element: 'text' }),
  explicit: field('explicit', 'yesno'),
  note: field('note', 'text'),
};
const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('a test of a value', () => {
  it.each<[keyof typeof fields, Value | undefined, unknown, boolean | undefined]>([
    ['role', 'decide', 'decide', true],
    ['role', 'buy', ['decide', 'buy'], true],
    ['role', 'buy', '!= decide', true],
    ['role', 'buy', '> decide', undefined],
    ['relation', 'dated', '>= dated', true],
    ['relation', 'known', '>= dated', false],
    ['relation', 'allied', '< dated', false],
    ['amount', cny('800000.00'), '>= CNY 500000', true],
    ['amount', cny('800000.00'), 'CNY 800000', true],
    ['amount', cny('800000.00'), '> USD 1', undefined],
    ['amount', cny('800000.00'), 'USD 1', undefined],
    ['amount', cny('800000.00'), '!= USD 1', undefined],
    ['amount', cny('800000.00'), ['USD 1', 'CNY 800000'], true],
    ['amount', cny('0.00'), '!= 0', false],
    ['amount', cny('0.00'), '> 0', false],
    ['amount', cny('0.01'), '> 0', true],
    ['amount', cny('5.00'), '> 4', undefined],
    ['share', '0.6', '60%', true],
    ['share', '0.6', '> 50%', true],
    ['count', '10', '> 9', true],
    ['count', '3', '3.0', true],
    ['on', '2026-01-10', '<= 2026-01-10', true],
    ['fit', ['a', 'c'], 'c', true],
    ['fit', ['a', 'c'], ['b', 'x'], false],
    ['fit', ['a', 'c'], '!= b', true],
    ['rivals', ['Acme'], 'Acme', true],
    ['explicit', false, false, true],
    ['explicit', true, false, false],
    ['note', 'x', 'any', true],
    ['note', ' ', 'any', false],
    ['fit', [], 'none', true],
    ['note', undefined, 'any', false],
    ['note', undefined, 'none', true],
    ['note', undefined, 'x', undefined],
    ['note', undefined, '!= x', undefined],
    ['relation', undefined, '>= dated', undefined],
  ])('%s %j against %j', (name, value, raw, outcome) => {
    const test = parseTest(raw);
    expect(test).toBeDefined();
    expect(test && holds(test, fields[name], value)).toBe(outcome);
  });
});
