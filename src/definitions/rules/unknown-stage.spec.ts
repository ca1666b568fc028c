import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-stage', () => {
  it.each([
    [
      'in an outcome',
      ['stages: [{ id: tender }]', 'outcomes: { won: { from: [tender, tendr], result: won } }'].join('\n'),
      ['tendr → tender'],
    ],
    ['in a lock', 'fields: { price: { type: money, lock: firts } }', ['firts → first']],
    [
      'in jumps, on both sides',
      [
        'stages: [{ id: one }, { id: two }, { id: three }]',
        'jumps: { oen: { three: OK }, one: { tree: OK } }',
      ].join('\n'),
      ['oen → one', 'tree → three'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-stage', body)).toEqual(found);
  });
});
