import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('carried-field', () => {
  it.each([
    [
      'a field the other process does not have',
      [
        'fields: { amount: { type: money }, note: { type: text }, half: { type: money, is: amount / 2 } }',
        'links: { v: { process: sample, carries: { amount: amuont } } }',
      ].join('\n'),
      ['amuont → amount'],
    ],
    [
      'a field of another type',
      [
        'fields: { amount: { type: money }, note: { type: text }, half: { type: money, is: amount / 2 } }',
        'links: { v: { process: sample, carries: { amount: note } } }',
      ].join('\n'),
      ['note'],
    ],
    [
      'a field that is computed there',
      [
        'fields: { amount: { type: money }, note: { type: text }, half: { type: money, is: amount / 2 } }',
        'links: { v: { process: sample, carries: { amount: half } } }',
      ].join('\n'),
      ['half'],
    ],
    [
      'but not a fitting one, nor any of a process that is not there',
      [
        'fields: { amount: { type: money }, note: { type: text }, half: { type: money, is: amount / 2 } }',
        'links: { v: { process: sample, carries: [amount] }, w: { process: other, carries: { amount: worth } } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('carried-field', body)).toEqual(found);
  });
});
