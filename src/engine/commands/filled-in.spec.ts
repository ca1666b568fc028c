import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { DIRECTOR } from '../fixture/organisation.js';
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
