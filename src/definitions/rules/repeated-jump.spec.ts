import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('repeated-jump', () => {
  it.each([
    [
      'a cell that says the default',
      [
        'stages: [{ id: a }, { id: b }, { id: c }, { id: d }]',
        'roles: { r: { is: owner } }',
        'jumps: { default: NO, a: { c: NO, d: OK } }',
      ].join('\n'),
      ['c'],
    ],
    [
      'a consent nobody is asked for',
      [
        'stages: [{ id: a }, { id: b }, { id: c }, { id: d }]',
        'roles: { r: { is: owner } }',
        'jumps: { default: OK, consent: r, a: { c: NO } }',
      ].join('\n'),
      ['consent'],
    ],
    [
      'but not a reason, nor a consent for a NO*',
      [
        'stages: [{ id: a }, { id: b }, { id: c }, { id: d }]',
        'roles: { r: { is: owner } }',
        'jumps: { default: NO, consent: r, a: { c: { NO: Demo first. }, d: NO* } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('repeated-jump', body)).toEqual(found);
  });
});
