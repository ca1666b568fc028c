import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('guarantee', body);

const head = `roles: { rep: { is: owner }, manager: { is: manager-of-owner } }
approvals: { sign-off: { steps: [{ by: manager }] } }
artifacts: { contract: { requires: { allowed: { approval: sign-off } } } }
guarantees: { signed-off: { name: Signed off, outcome: won, onlyAfter: { approval: sign-off } } }`;
const outcomes = 'outcomes: { won: { name: Won, from: last }, lost: { from: any } }';

describe('a guarantee', () => {
  it.each([
    [
      'the stage before asks for it',
      'stages: [{ id: first, exit: { ok: { approval: sign-off } } }, { id: last }]',
    ],
    [
      'the last stage asks for it',
      'stages: [{ id: first }, { id: last, exit: { ok: { approval: sign-off } } }]',
    ],
    [
      'a document is asked for that needs it',
      'stages: [{ id: first }, { id: last, exit: { ok: { artifact: contract } } }]',
    ],
    [
      'every branch asks for it',
      'stages: [{ id: first }, { id: last, exit: { ok: { any: [{ approval: sign-off }, { artifact: contract }] } } }]',
    ],
    [
      'those it is not asked of cannot be won',
      `fields: { n: { type: number } }
stages: [{ id: first }, { id: last, exit: { ok: { approval: sign-off, if: n > 5 }, many: { check: n > 9 } } }]`,
    ],
  ])('is kept where %s', (_why, stages) => {
    expect(said(`${head}\n${stages}\n${outcomes}`)).toEqual([]);
  });

  it('is broken where some way leads around it, and the way is told', () => {
    const stages = `stages: [{ id: first }, { id: review, exit: { ok: { approval: sign-off } } }, { id: last }]
jumps: { default: NO, first: { last: OK } }`;
    expect(said(`${head}\n${stages}\n${outcomes}`)).toEqual([
      'violated: Signed off: Won can be reached though the approval sign-off never held.' +
        ' | create → jump to last → close as Won: Won, and the approval sign-off never held',
    ]);
  });

  it('that has a condition asks nothing of records to which it does not apply', () => {
    const conditional = `fields: { n: { type: number, required: true, lock: last } }
roles: { rep: { is: owner }, manager: { is: manager-of-owner } }
approvals: { sign-off: { steps: [{ by: manager }] } }
guarantees: { large: { outcome: won, onlyAfter: { approval: sign-off, if: n > 100 } } }`;
    const kept = 'stages: [{ id: first }, { id: last, exit: { ok: { approval: sign-off, if: n > 50 } } }]';
    const broken = 'stages: [{ id: first }, { id: last, exit: { ok: { approval: sign-off, if: n > 500 } } }]';
    expect(said(`${conditional}\n${kept}\n${outcomes}`)).toEqual([]);
    expect(said(`${conditional}\n${broken}\n${outcomes}`)).toEqual([
      expect.stringMatching(/^violated: large/),
    ]);
  });
});
