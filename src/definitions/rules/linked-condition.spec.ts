import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('linked-condition', () => {
  it.each([
    [
      'a field that both have',
      [
        'fields: { amount: { type: money } }',
        'links: { v: { process: sample } }',
        'stages: [{ id: a, exit: { c: { linked: v, every: amount > CNY 5 } } }]',
      ].join('\n'),
      ['amount > CNY 5'],
    ],
    [
      'but not where it stands, a map, or a process that is not there',
      [
        'fields: { amount: { type: money } }',
        'links: { v: { process: sample }, w: { process: other } }',
        'stages: [{ id: a, exit: { c: { linked: v, where: status == "open", every: { amount: any } }, d: { linked: w, where: amount > CNY 5 } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('linked-condition', body)).toEqual(found);
  });
});
