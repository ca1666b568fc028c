import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

const roles = 'roles: { boss: { is: group boss } }';

describe('record-only', () => {
  it.each([
    [
      'a column that only some may set',
      'fields: { t: { type: table, columns: { c: { by: [boss] } } } }',
      ['by'],
    ],
    [
      'a column that is asked sometimes',
      'fields: { a: {}, t: { type: table, columns: { c: {}, d: { if: { c: any } } } } }',
      ['if'],
    ],
    ['a locked field of evidence', 'evidence: { e: { fields: { f: { lock: second } } } }', ['lock']],
    [
      'a gate on a question',
      'fields: { a: {} }\noutcomes: { lost: { from: any, asks: { why: { requires: { it: { fields: [a] } } } } } }',
      ['requires'],
    ],
    ['a computed question', 'outcomes: { lost: { from: any, asks: { why: { is: owner } } } }', ['is']],
    [
      'but not at a field of the record',
      'fields: { a: {}, b: { by: [boss], lock: second, requires: { it: { fields: [a] } } } }',
      [],
    ],
    [
      'nor the `if` of a question',
      'outcomes: { lost: { from: any, asks: { why: {}, more: { if: { why: any } } } } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('record-only', `${roles}\n${body}`)).toEqual(found);
  });
});
