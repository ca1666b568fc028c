import { describe, expect, it } from '@jest/globals';
import type { Counterexample } from '../finding.js';
import { approving, processWith } from '../testing/verified.js';
import { verify } from '../verify.js';
import { replay } from './replay.js';

const process = processWith(`fields: { n: { type: number, required: true, lock: last } }
approvals: { ok: { steps: [{ by: manager }] } }
roles: { rep: { is: owner }, manager: { is: manager-of-owner } }
guarantees: { asked: { outcome: won, onlyAfter: { approval: ok } } }
stages: [{ id: first }, { id: last, exit: { more: { check: n > 3 } } }]
transitions: [{ to: back, allowed: false }]
outcomes: { won: { from: last } }`);

function storyOf(check: string): Counterexample {
  const story = verify(process.definition).findings.find(
    (finding) => finding.check === check,
  )?.counterexample;
  if (story === undefined) throw new Error(`no story of ${check}`);
  return story;
}

describe('replaying a story', () => {
  const stuck = storyOf('stuck-stage');
  const broken = storyOf('guarantee');

  it('reproduces what the verification found', () => {
    expect([replay(process, stuck), replay(process, broken)]).toEqual([
      { reproduced: true },
      { reproduced: true },
    ]);
  });

  it.each<readonly [string, Counterexample, string]>([
    ['a step is left out', { ...stuck, steps: stuck.steps.slice(0, 1) }, 'it ends in first'],
    ['a step is refused', { ...stuck, steps: stuck.steps.slice(1) }, 'was refused'],
    [
      'it does not end so',
      { ...stuck, expected: { ...stuck.expected, outcome: 'won' } },
      'its outcome is undefined',
    ],
    [
      'what is said to be refused is not refused for that reason',
      { ...stuck, attempts: (stuck.attempts ?? []).map((one) => ({ ...one, refused: ['role.missing'] })) },
      'is not refused so',
    ],
    [
      'what is said to be refused is accepted',
      {
        ...broken,
        steps: broken.steps.slice(0, -1),
        attempts: broken.steps.slice(-1).map((one) => ({ ...one, refused: [] })),
        expected: { stage: 'last' },
      },
      'is not refused so',
    ],
    [
      'what is said never to hold does',
      {
        ...broken,
        steps: [
          ...broken.steps.slice(0, 1),
          ...approving(
            process,
            [broken.steps[0]?.act].flatMap((act) => act ?? []),
            'ok',
          ).map((act) => ({
            words: { en: 'approved', zh: '获批' },
            act,
          })),
          ...broken.steps.slice(1),
        ],
      },
      'what never held does',
    ],
    [
      'what is said not to hold does',
      { ...broken, expected: { ...broken.expected, unmet: ['stages.last.exit.more'] } },
      'stages.last.exit.more holds',
    ],
    [
      'the last step is said to be refused and is not',
      { ...broken, expected: { ...broken.expected, refused: [] } },
      'the last step was accepted',
    ],
  ])('says so where %s', (_how, story, why) => {
    expect(replay(process, story)).toEqual({ reproduced: false, why: expect.stringContaining(why) });
  });
});
