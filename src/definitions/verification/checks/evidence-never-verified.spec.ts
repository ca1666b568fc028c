import { describe, expect, it } from '@jest/globals';
import { saidBy, verified } from '../testing/verified.js';

const body = (
  evidence: string,
) => `roles: { rep: { is: owner }, manager: { is: manager-of-owner }, boss: { is: manager-of-owner }, director: { is: manager-of-owner+1 }, legal: { is: group legal }, expert: { is: field expert } }
fields: { expert: { type: user } }
evidence: { visit: ${evidence} }
stages: [{ id: first, exit: { been-there: { evidence: visit } } }, { id: last }]
outcomes: { won: { from: last }, lost: { from: any } }`;

describe('evidence that a second person verifies', () => {
  it.each([
    ['{ by: [rep], verifiedBy: [rep] }', 'rep'],
    ['{ by: [manager], verifiedBy: [boss] }', 'manager'],
  ])('never counts: %s', (evidence, recorder) => {
    expect(saidBy('evidence-never-verified', body(evidence))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^violated: visit never counts.* as ${recorder}: record visit: visit does not count, not as`,
        ),
      ),
    ]);
  });

  it.each([
    '{ by: [rep], verifiedBy: [manager] }',
    '{ verifiedBy: [rep] }',
    '{ by: [legal], verifiedBy: [legal] }',
    '{ by: [rep], verifiedBy: [rep, director] }',
    '{ by: [expert], verifiedBy: [manager] }',
  ])('counts: %s', (evidence) => {
    expect(verified(body(evidence))).toMatchObject({ verdict: 'ok', findings: [] });
  });

  it('rests on somebody else being there, which is said', () => {
    const { assumptions } = verified(body('{ by: [legal], verifiedBy: [legal] }'));
    expect(assumptions.map(({ en }) => en)).toContainEqual(
      'Somebody other than who records it can be brought to verify it: visit (by legal).',
    );
  });
});
