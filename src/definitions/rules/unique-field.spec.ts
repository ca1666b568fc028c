import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unique-field', () => {
  it.each([
    [
      'lists and tables',
      [
        'fields: { l: { type: list, of: text }, t: { type: table, columns: { c: { type: text } } } }',
        'unique: { u: { fields: [l, t] } }',
      ].join('\n'),
      ['l', 't'],
    ],
    [
      'what is personal',
      ['fields: { phone: { type: text, personal: true } }', 'unique: { u: { fields: [phone] } }'].join('\n'),
      ['phone'],
    ],
    [
      'but not single values, the customer or the owner',
      ['fields: { n: { type: number } }', 'unique: { u: { fields: [n, customer, owner] } }'].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unique-field', body)).toEqual(found);
  });
});
