import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-role', () => {
  it.each([
    [
      'wherever a role is named',
      [
        'roles: { manager: { is: manager-of-owner } }',
        'fields: { price: { type: money, by: [manger], see: boss } }',
        'evidence: { e: { by: nobody } }',
        'artifacts: { p: { by: [x1] } }',
        'stages: [{ id: a, tasks: [{ id: t, by: x2 }] }]',
        'outcomes: { won: { from: a, consent: x3 } }',
        'transitions: [{ to: back, by: [x4] }]',
        'jumps: { consent: x5 }',
      ].join('\n'),
      ['manger → manager', 'boss', 'nobody', 'x1', 'x2', 'x3', 'x4', 'x5'],
    ],
    ['but not roles in words', 'artifacts: { p: { by: [owner, manager-of-owner+1, group legal] } }', []],
    [
      'in steps, separation and verification',
      [
        'roles: { boss: { is: manager-of-owner } }',
        'evidence: { e: { verifiedBy: bos } }',
        'approvals: { p: { separation: [requester, owner, bosss], steps: [{ by: bos }, { all: [{ by: [boss, nobody] }] }] } }',
      ].join('\n'),
      ['bos → boss', 'bosss → boss', 'bos → boss', 'nobody'],
    ],
    [
      'in transitions and what rules do, but not the pool',
      [
        'stages: [{ id: a }, { id: b }]',
        'roles: { boss: { is: manager-of-owner } }',
        'transitions: [{ id: t, from: a, to: b, by: bos }]',
        'rules: [{ on: created, do: [{ remind: [boss, bos] }, { task: Call, to: bos }, { assign: bos }, { assign: pool }] }]',
      ].join('\n'),
      ['bos → boss', 'bos → boss', 'bos → boss', 'bos → boss'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-role', body)).toEqual(found);
  });
});
