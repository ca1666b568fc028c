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
    [
      'in transitions, returns, rules and guarantees',
      [
        'stages: [{ id: pool }, { id: tender, within: P3D, then: { move: tendre } }]',
        'transitions: [{ id: t, from: [pol], to: tendr }]',
        'approvals: { p: { returnsTo: poool, steps: [{ by: manager-of-owner }] } }',
        'rules: [{ on: entered(tendre), do: { move: nowhere } }]',
        'guarantees: { g: { stage: tende, onlyAfter: { check: 1 < 2 } } }',
      ].join('\n'),
      [
        'tendre → tender',
        'pol → pool',
        'tendr → tender',
        'poool → pool',
        'tendre → tender',
        'nowhere',
        'tende → tender',
      ],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-stage', body)).toEqual(found);
  });
});
