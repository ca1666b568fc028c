import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

const ROLES = 'roles: { rep: { is: owner }, seller: { is: owner }, boss: { is: manager-of-owner } }';

describe('unseen-setter', () => {
  it.each([
    ['a role that sets and does not see', '{ type: text, by: [rep, boss], see: [boss] }', ['[rep, boss]']],
    ['but not a role that does both', '{ type: text, by: boss, see: [rep, boss] }', []],
    ['nor one that means the same people as one that sees', '{ type: text, by: seller, see: [rep] }', []],
    ['nor a field that everybody sees', '{ type: text, by: rep }', []],
    ['nor one that anybody may set who sees it', '{ type: text, see: [rep] }', []],
  ])('%s', (_case, field, found) => {
    expect(foundBy('unseen-setter', `${ROLES}\nfields: { price: ${field} }`)).toEqual(found);
  });
});
