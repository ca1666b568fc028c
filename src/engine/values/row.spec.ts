import { expect, it } from '@jest/globals';
import { field, read, refused } from './test-support/read.js';

const id = '00000000-0000-7000-8000-000000000001';
const person = field('it', 'row', { table: 'chain' });
const rowIds = (table: string) => new Set(table === 'chain' ? [id] : []);

it('takes only the id of a row that is in its table', () => {
  expect(read(person, id, { rowIds })).toBe(id);
  expect(read(person, id.replace(/1$/, '2'), { rowIds })).toEqual(refused('value.unknown-row'));
  expect(read({ ...person, table: 'other' }, id, { rowIds })).toEqual(refused('value.unknown-row'));
  expect(read(person, 'first', { rowIds })).toEqual(refused('value.not-an-id'));
});

it('takes none when nobody says which rows there are', () => {
  expect(read(person, id)).toEqual(refused('value.unknown-row'));
});
