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
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-role', body)).toEqual(found);
  });
});
