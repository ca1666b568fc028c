import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../testing/verified.js';

const said = (body: string) => saidBy('unreached-stage', body);
const kind = 'fields: { kind: { type: choice, of: { new: New, used: Used } } }';

describe('stages never reached', () => {
  it('are those whose condition the stage before keeps from holding, shown by a record that passes them over', () => {
    const body = `${kind}
stages:
  - { id: first, exit: { is-new: { check: kind == "new" } } }
  - { id: repair, name: Repair, if: { kind: used } }
  - { id: last }`;
    expect(said(body)).toEqual([
      'violated: No record ever reaches Repair: what is asked for on the way cannot hold: stages.repair.if, stages.first.exit.is-new.' +
        ' | create → set kind: New → advance: Repair is passed over',
    ]);
  });

  it('are those behind a gate that nobody passes, shown by the refusal', () => {
    const body = `fields: { n: { type: number, max: 3 } }
stages: [{ id: first, exit: { more: { check: n > 3 } } }, { id: last }]`;
    expect(said(body)).toEqual([
      'violated: No record ever reaches last: what is asked for on the way cannot hold: stages.first.exit.more.' +
        ' | create: last is not reached, not advance',
    ]);
  });

  it('are all of them where no record can be created', () => {
    const body = `evidence: { visit: { } }
stages: [{ id: first, entry: { visited: { evidence: visit } } }, { id: last }]`;
    expect(said(body)).toHaveLength(2);
    expect(said(body)[0]).toMatch(
      /^violated: No record ever reaches first.* \| create: first is not reached$/,
    );
  });

  it('are not reached by going back to where no record ever was', () => {
    const body = `${kind}
stages:
  - { id: first, exit: { is-new: { check: kind == "new" } } }
  - { id: repair, if: { kind: used }, entry: { really: { check: kind == "used" } } }
  - { id: last }`;
    expect(said(body)).toHaveLength(1);
  });

  it('are none where a jump, a transition or another record leads there', () => {
    const body = `${kind}
stages:
  - { id: first }
  - { id: repair, if: { kind: used } }
  - { id: pool, if: { kind: new } }
  - { id: last }`;
    expect(said(body)).toEqual([]);
  });
});
