import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../../testing/verified.js';

const said = (body: string) =>
  saidBy(
    'approval-voids-itself',
    `roles: { rep: { is: owner }, manager: { is: manager-of-owner } }
${body}
outcomes: { won: { from: last }, lost: { from: any } }`,
  );
const asking = (exit: string) => `stages: [{ id: first, exit: { ${exit} } }, { id: last }]`;
const both = asking('ok: { approval: deal }, known: { fields: [n] }');

describe('an approval that voids itself', () => {
  it('covers a field that is entered once it is granted', () => {
    const body = `fields: { n: { type: number, requires: { ok: { approval: deal } } } }
approvals: { deal: { covers: [n], steps: [{ by: manager }] } }
${both}`;
    expect(said(body)).toEqual([
      'violated: deal covers n, which can only be supplied once deal is granted: doing so voids it.' +
        ' | create → ask for deal → as manager: approve deal → set n: 1: deal is void',
    ]);
  });

  it('covers a field that waits for evidence which waits for the approval', () => {
    const body = `fields: { n: { type: number, requires: { signed: { evidence: letter } } } }
evidence: { letter: { requires: { ok: { approval: deal } } } }
approvals: { deal: { covers: [n], steps: [{ by: manager }] } }
${both}`;
    expect(said(body)).toEqual([expect.stringMatching(/record letter → set n: 1: deal is void$/)]);
  });

  it('freezes the field before it can be entered', () => {
    const body = `fields: { n: { type: number, requires: { ok: { all: [{ approval: deal }, { evidence: letter }] } } } }
evidence: { letter: { } }
approvals: { deal: { covers: [n], locks: letter, steps: [{ by: manager }] } }
${both}`;
    expect(said(body)).toEqual([expect.stringMatching(/n cannot be supplied, not set n: 1$/)]);
  });

  it.each([
    ['the approver fills it in', 'n: { type: number, requires: { ok: { approval: other } } }', 'covers: [n]'],
    [
      'it may be entered otherwise',
      'n: { type: number, requires: { ok: { any: [{ approval: deal }, { check: m > 1 }] } } }',
      'covers: [n]',
    ],
    [
      'the approval only lets pass what does not hold',
      'n: { type: number, requires: { ok: { check: m > 1, unlessApproved: deal } } }',
      'covers: [n, m]',
    ],
    ['it does not cover it', 'n: { type: number, requires: { ok: { approval: deal } } }', 'covers: [m]'],
  ])('is none where %s', (_why, field, covers) => {
    const body = `fields: { ${field}, m: { type: number } }
approvals: { deal: { ${covers}, steps: [{ by: manager }] }, other: { steps: [{ by: manager }] } }
${both}`;
    expect(said(body)).toEqual([]);
  });
});
