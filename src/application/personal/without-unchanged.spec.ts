import { expect, it } from '@jest/globals';
import { field } from '../../engine/fixture/pump-sale.js';
import { personalAmong, withoutUnchanged } from './without-unchanged.js';

const people = field('people', 'table', {
  columns: [field('name', 'text', { personal: true }), field('role', 'text')],
});
const fields = [
  field('phone', 'text', { personal: true }),
  field('secret', 'text', { personal: true, see: ['manager'] }),
  field('note', 'text'),
  people,
];
const held = { phone: '138', note: 'n', people: [{ id: 'a', name: 'Wang', role: 'buys' }] };

it('finds what holds of a person and is hidden from nobody, among what is set', () => {
  expect(personalAmong(fields, { phone: '1', secret: '2', note: '3', people: [] })).toEqual([
    'phone',
    'people',
  ]);
  expect(personalAmong(fields, { note: '3' })).toEqual([]);
});

it.each<[string, object, object]>([
  ['a phone as it was', { phone: ' 138 ', note: 'n' }, { note: 'n' }],
  ['another phone', { phone: '139' }, { phone: '139' }],
  ['a phone that is taken away', { phone: null }, { phone: null }],
  ['rows as they were', { people: [{ role: 'buys', name: 'Wang', id: 'a' }] }, {}],
  ['a row of another', { people: [{ id: 'a', name: 'Li' }] }, { people: [{ id: 'a', name: 'Li' }] }],
])('%s', (_what, raw, left) => {
  expect(withoutUnchanged({ ...raw }, ['phone', 'people'], held)).toEqual(left);
});

it('a phone that is still not there is no change', () => {
  expect(withoutUnchanged({ phone: null }, ['phone'], {})).toEqual({});
});
