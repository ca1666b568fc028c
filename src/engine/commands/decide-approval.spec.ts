import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { BOOKKEEPER, COUNSEL, LAWYER, NOTARY } from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import type { Approval } from '../model/approval.js';

/** A deal on which an approval was asked for. */
function asked(more: Partial<Approval> = {}): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', more));
  deal.ask();
  return deal;
}

describe('an approval of several steps', () => {
  it('is granted when every group of steps agreed in turn, and then lets pass', () => {
    const deal = new ApprovedDeal();
    expect(deal.refusal({ type: 'advance' })).toEqual(['contract-granted']);
    expect(outcomeOf(deal.ask())).toBe('accepted');
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:contract': 'pending' } });
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.not-asked-of-you');
    const first = deal.decides(MANAGER);
    expect(first).toMatchObject({
      events: [{ type: 'approval.decided' }, { type: 'approval.steps-started' }],
      effects: [
        { topic: 'approval.decided', recipients: [REP] },
        { topic: 'approval.asked', recipients: [LAWYER, COUNSEL, NOTARY, BOOKKEEPER] },
      ],
    });
    expect(deal.refusal({ type: 'advance' })).toEqual(['contract-granted']);
    expect(outcomeOf(deal.decides(LAWYER))).toBe('accepted');
    expect(outcomeOf(deal.decides(BOOKKEEPER))).toBe('accepted');
    expect(deal.request().status).toBe('pending');
    expect(outcomeOf(deal.decides(COUNSEL))).toBe('accepted');
    expect(deal.request().status).toBe('granted');
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:contract': 'granted' } });
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('accepted');
    expect(deal.state.stage).toBe('closing');
  });
});

describe('a decision', () => {
  it.each<[string, (deal: ApprovedDeal) => unknown, Parameters<ApprovedDeal['decides']>, string]>([
    [
      'needs something that was asked for',
      (deal) => deal.give({ type: 'recall-approval', approval: 'price' }),
      [MANAGER],
      'approval.not-pending',
    ],
    ['is possible on hold', (deal) => deal.give({ type: 'hold', reason: 'wait' }), [MANAGER], 'accepted'],
    [
      'holds for what was seen',
      () => undefined,
      [MANAGER, 'approve', { covered: 'f'.repeat(64) }],
      'approval.content-changed',
    ],
    [
      'that rejects says why',
      () => undefined,
      [MANAGER, 'reject', { comment: ' ' }],
      '/comment value.required',
    ],
    [
      'that returns says why',
      () => undefined,
      [MANAGER, 'return', { comment: '' }],
      '/comment value.required',
    ],
    [
      'fills in only what is asked',
      () => undefined,
      [MANAGER, 'approve', { answers: { budget: 'CNY 1' } }],
      '/answers/budget value.unknown-field',
    ],
    [
      'comes too late on a closed record',
      (deal) => deal.give({ type: 'close', outcome: 'lost', answers: { why: 'x' } }),
      [MANAGER],
      'instance.closed approval.not-pending',
    ],
  ])('%s', (_name, before, decision, outcome) => {
    const deal = asked();
    before(deal);
    expect(outcomeOf(deal.decides(...decision))).toBe(outcome);
  });

  it('on something never asked for is refused', () => {
    const deal = new ApprovedDeal(approval('price'));
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-pending');
    expect(outcomeOf(deal.decides(MANAGER, 'approve', { approval: 'prize' }))).toBe(
      '/approval value.unknown-approval',
    );
  });

  it('that rejects ends it at once, though others side by side are open', () => {
    const deal = asked({ steps: [[step('1.1', 'legal'), step('1.2', 'books')]] });
    deal.decides(BOOKKEEPER, 'reject');
    expect(deal.request()).toMatchObject({
      status: 'rejected',
      endedBy: BOOKKEEPER,
      reason: 'not like this',
    });
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.not-pending');
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'rejected' } });
  });

  it('that returns sends it back to where it is reworked, without asking the gate of moving back', () => {
    const deal = asked({ returnsTo: 'visit' });
    const decision = deal.decides(MANAGER, 'return');
    expect(decision).toMatchObject({
      events: [{ type: 'approval.decided' }, { type: 'approval.returned' }, { type: 'stage.changed' }],
    });
    expect(deal.state).toMatchObject({ stage: 'visit', stateValue: { visit: { work: 'open' } } });
    expect(deal.request().status).toBe('returned');
    deal.give({ type: 'advance' });
    expect(deal.state.stateValue).toEqual({ offer: { work: 'open', 'approval:price': 'returned' } });
  });

  it.each(['closing', 'offer'])('that returns never leads ahead: returnsTo %s', (returnsTo) => {
    const deal = asked({ returnsTo });
    deal.decides(MANAGER, 'return');
    expect(deal.state.stage).toBe('offer');
    expect(deal.request().status).toBe('returned');
  });

  it('that returns does not move a record on hold', () => {
    const deal = asked({ returnsTo: 'visit' });
    deal.give({ type: 'hold', reason: 'wait' });
    expect(outcomeOf(deal.decides(MANAGER, 'return'))).toBe('instance.held');
  });
});
