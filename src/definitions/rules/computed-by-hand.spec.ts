import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('computed-by-hand', () => {
  it.each([
    [
      'what is said of entering it',
      [
        'roles: { r: { is: owner } }',
        'fields:',
        '  a: { type: number }',
        '  b: { type: number, is: a, required: true, by: r, lock: first, requires: { c: { fields: [a] } } }',
      ].join('\n'),
      ['required', 'by', 'lock', 'requires'],
    ],
    [
      'an approver who is asked for it',
      [
        'fields: { a: { type: number }, b: { type: number, is: a } }',
        'approvals: { p: { asks: [b], steps: [{ by: manager-of-owner }] } }',
      ].join('\n'),
      ['b'],
    ],
    [
      'a transition and a rule that set it',
      [
        'fields: { a: { type: number }, b: { type: number, is: a } }',
        'stages: [{ id: s }, { id: t }]',
        'transitions: [{ id: go, from: s, to: t, sets: { b: 1 } }]',
        'rules: [{ on: created, do: { set: { b: 1 } } }]',
      ].join('\n'),
      ['b', 'b'],
    ],
    [
      'but not of a field that is entered where no line applies',
      [
        'roles: { r: { is: owner } }',
        'fields: { a: { type: number }, b: { type: number, is: [{ if: { a: any }, then: a }], required: true, by: r } }',
        'rules: [{ on: created, do: { set: { b: 1 } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('computed-by-hand', body)).toEqual(found);
  });
});
