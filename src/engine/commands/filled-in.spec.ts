import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { COUNSEL, DIRECTOR, LAWYER, NOTARY } from '../fixture/organisation.js';
import { field, KEEPER, MANAGER } from '../fixture/pump-sale.js';
import type { Approval } from '../model/approval.js';

/** A deal on which an approval was asked for. */
function asked(more: Partial<Approval> = {}): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', more));
  deal.ask();
  return deal;
}

describe('what the approver fills in', () => {
  it('is needed by the decision that grants, set with it, and held to from then on', () => {
    const deal = asked({ asks: ['discount'] });
    expect(outcomeOf(deal.decides(MANAGER))).toBe('answer.missing');
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { answers: { discount: '5%' } }))).toBe('accepted');
    expect(deal.state.fields['discount']).toBe('0.05');
    const { items } = deal.request().covered;
    expect(items.at(-1)).toEqual({ kind: 'field', id: 'discount', content: '0.05' });
    deal.give({ type: 'set-fields', fields: { discount: '9%' } });
    expect(deal.request().status).toBe('voided');
  });

  it('is not changed by who decides later, nor by anybody else meanwhile', () => {
    const steps = [[step('1', 'manager')], [step('2', 'director')]];
    const deal = asked({ asks: ['discount'], steps });
    deal.decides(MANAGER, 'approve', { answers: { discount: '5%' } });
    expect(outcomeOf(deal.decides(DIRECTOR, 'approve', { answers: { discount: '9%' } }))).toBe(
      'approval.filled-in-already',
    );
    deal.give({ type: 'set-fields', fields: { discount: '9%' } });
    expect(deal.request()).toMatchObject({
      status: 'voided',
      changes: [{ id: 'discount', from: '0.05', to: '0.09' }],
    });
  });

  it('is stated by an approver himself: what somebody else set before is no answer, his confirming it is', () => {
    const deal = new ApprovedDeal(approval('price', { asks: ['discount'] }));
    deal.give({ type: 'set-fields', fields: { discount: '5%' } });
    deal.ask();
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-stated');
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { answers: { discount: null } }))).toBe(
      'answer.missing',
    );
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { answers: { discount: '5%' } }))).toBe('accepted');
    expect(deal.events.filter(({ type }) => type === 'fields.set')).toHaveLength(2);
    expect(deal.request().steps[0]?.[0]?.decisions).toMatchObject([{ filledIn: ['discount'] }]);
    expect(deal.request().covered.items).toContainEqual({ kind: 'field', id: 'discount', content: '0.05' });
  });

  it('is stated anew for each request', () => {
    const deal = asked({ asks: ['discount'] });
    deal.decides(MANAGER, 'approve', { answers: { discount: '5%' } });
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 90' } });
    deal.ask();
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-stated');
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { answers: { discount: '7%' } }))).toBe('accepted');
  });

  it('is not for the rep to set meanwhile: that voids the request', () => {
    const deal = asked({ asks: ['discount'] });
    deal.give({ type: 'set-fields', fields: { discount: '9%' } });
    expect(deal.request()).toMatchObject({ status: 'voided', changes: [{ id: 'discount', to: '0.09' }] });
  });

  it('may be left to an approver after him, who need not take what the rep set', () => {
    const deal = new ApprovedDeal(
      approval('price', { asks: ['discount'], steps: [[step('1', 'manager')], [step('2', 'director')]] }),
    );
    deal.give({ type: 'set-fields', fields: { discount: '5%' } });
    deal.ask();
    expect(outcomeOf(deal.decides(MANAGER))).toBe('accepted');
    expect(outcomeOf(deal.decides(DIRECTOR))).toBe('approval.not-stated');
    expect(outcomeOf(deal.decides(DIRECTOR, 'approve', { answers: { discount: '3%' } }))).toBe('accepted');
    expect(deal.request().status).toBe('granted');
  });

  it('is left alone by who rejects', () => {
    const deal = asked({ asks: ['discount'] });
    deal.decides(MANAGER, 'reject', { answers: { discount: '5%' } });
    expect(deal.state.fields).not.toHaveProperty('discount');
  });

  it('may be questions of the approval, which stay with the decision', () => {
    const questions = [field('limit', 'money', { required: true }), field('note', 'text')];
    const deal = asked({ questions });
    expect(outcomeOf(deal.decides(MANAGER))).toBe('answer.missing');
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { answers: { limit: 'CNY 5' } }))).toBe('accepted');
    const limit = { amount: '5.00', currency: 'CNY' };
    expect(deal.request().steps[0]?.[0]?.decisions[0]?.answers).toEqual({ limit });
  });

  it('is kept out of the log where it is personal', () => {
    const deal = asked({ asks: ['mobile'] });
    deal.decides(MANAGER, 'approve', { answers: { mobile: '138' } });
    const granted = deal.events.find(({ type }) => type === 'approval.granted');
    expect(JSON.stringify(granted)).not.toContain('138');
  });

  it('may be what only others set by hand', () => {
    const deal = asked({ asks: ['waived'], steps: [[step('1', 'seal')]] });
    expect(outcomeOf(deal.by(KEEPER, { type: 'set-fields', fields: { waived: 'x' } }))).toBe('role.missing');
    expect(outcomeOf(deal.decides(KEEPER, 'approve', { answers: { waived: 'x' } }))).toBe('accepted');
  });
});

describe('several approvers in one step', () => {
  /** A request that legal decides, on which one of them has stated the discount. */
  function stated(count: 2 | 3 = 3) {
    const deal = asked({
      asks: ['discount'],
      steps: [[step('1', 'legal', { quorum: { kind: 'count', count } })]],
    });
    const before = deal.request().covered.digest;
    deal.decides(LAWYER, 'approve', { answers: { discount: '5%' } });
    return { deal, before };
  }

  it('decide on what the first of them stated: who saw the request without it is refused', () => {
    const { deal, before } = stated();
    expect(outcomeOf(deal.decides(COUNSEL, 'approve', { covered: before }))).toBe('approval.content-changed');
    expect(deal.request().covered.items.at(-1)).toEqual({ kind: 'field', id: 'discount', content: '0.05' });
    expect(outcomeOf(deal.decides(COUNSEL))).toBe('accepted');
  });

  it.each([
    ['agree with it by saying nothing of it', undefined, 'accepted'],
    ['agree with it by repeating it', { discount: '5%' }, 'accepted'],
    ['do not change it', { discount: '4%' }, 'approval.filled-in-already'],
    ['do not take it out', { discount: null }, 'approval.filled-in-already'],
  ])('%s', (_what, answers, outcome) => {
    const { deal } = stated();
    const more = answers === undefined ? {} : { answers };
    expect(outcomeOf(deal.decides(COUNSEL, 'approve', more))).toBe(outcome);
    expect(deal.state.fields['discount']).toBe('0.05');
  });

  it('grant what all of it says, under one digest whoever stated it', () => {
    const { deal } = stated(2);
    const { digest } = deal.request().covered;
    deal.decides(COUNSEL);
    expect(deal.request()).toMatchObject({ status: 'granted', covered: { digest } });
  });

  it('take no answer from one who rejects', () => {
    const deal = asked({
      asks: ['discount'],
      steps: [[step('1', 'legal', { quorum: { kind: 'count', count: 2 } })]],
    });
    deal.decides(LAWYER, 'reject', { answers: { discount: '5%' } });
    deal.decides(COUNSEL);
    expect(outcomeOf(deal.decides(NOTARY))).toBe('answer.missing');
  });
});
