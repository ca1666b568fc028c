import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { CLOCK, COUNSEL, DIRECTOR, LAWYER, NOTARY, OPERATOR } from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';

function askedBy(role: string, quorum: 'any' | 'all' = 'any'): ApprovedDeal {
  const deal = new ApprovedDeal(
    approval('price', { steps: [[step('1', role, { quorum: { kind: quorum } })]] }),
  );
  deal.ask();
  return deal;
}

const seated = (deal: ApprovedDeal) => deal.request().steps[0]?.[0]?.seats.map(({ person }) => person);

describe('a stuck step', () => {
  it('is one in whose group nobody may do more than look on', () => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'legal')]] }));
    deal.reorganise({ groups: { legal: [LAWYER] }, auditors: [LAWYER] });
    deal.ask();
    expect(seated(deal)).toEqual([]);
    expect(deal.request().steps[0]?.[0]?.unresolved).toEqual({ needed: 1, available: 0 });
  });

  it('is not unblocked by operations who asked for the approval themselves', () => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'legal')]] }));
    deal.reorganise({ groups: { legal: [] } });
    deal.ask('price', OPERATOR);
    const adding = { type: 'add-approver', approval: 'price', user: COUNSEL } as const;
    expect(outcomeOf(deal.by(OPERATOR, adding))).toBe('approval.separated');
  });

  it('is not handed on by operations who asked for the approval themselves', () => {
    const deal = new ApprovedDeal(
      approval('price', { steps: [[step('1', 'legal', { quorum: { kind: 'all' } })]] }),
    );
    deal.ask('price', OPERATOR);
    deal.reorganise({ inactive: [LAWYER] });
    const handing = {
      type: 'reassign-approval',
      approval: 'price',
      from: LAWYER,
      to: DIRECTOR,
      reason: 'left',
    } as const;
    expect(outcomeOf(deal.by(OPERATOR, handing))).toBe('approval.separated');
  });
});

describe('a record that changes while an approval is decided', () => {
  it('asks the manager of its new owner, and no longer the one before', () => {
    const deal = askedBy('manager');
    expect(seated(deal)).toEqual([MANAGER]);
    // Everybody but the rep stands below the director.
    const decision = deal.give({ type: 'hand-over', to: COUNSEL });
    expect(seated(deal)).toEqual([DIRECTOR]);
    expect(decision).toMatchObject({
      effects: expect.arrayContaining([{ topic: 'approval.asked', recipients: [DIRECTOR] }]),
    });
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-asked-of-you');
    deal.decides(DIRECTOR);
    expect(deal.request().status).toBe('granted');
  });

  it('is stuck, and operations know, when nobody is left who may decide', () => {
    const deal = askedBy('manager');
    const decision = deal.give({ type: 'hand-over', to: DIRECTOR });
    expect(seated(deal)).toEqual([]);
    expect(deal.request().steps[0]?.[0]?.unresolved).toEqual({ needed: 1, available: 0 });
    expect(decision).toMatchObject({ effects: expect.arrayContaining([{ topic: 'approval.unresolved' }]) });
  });

  it('never drops one of those who all have to agree', () => {
    const deal = askedBy('legal', 'all');
    deal.give({ type: 'hand-over', to: LAWYER });
    expect(seated(deal)).toEqual([LAWYER, COUNSEL, NOTARY]);
    expect(deal.request().steps[0]?.[0]?.unresolved).toEqual({ needed: 3, available: 2 });
  });
});

describe('a seat that a decision was escalated to', () => {
  it('falls with the one it stands for', () => {
    const rule = { within: 'PT1H', overdue: [{ do: 'escalate' as const }] };
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'legal', rule)]] }));
    deal.ask();
    deal.now = '2026-03-02T04:00:00.000Z';
    const { id } = deal.request();
    const clock = { actor: CLOCK };
    deal.give({ type: 'time-out-approval', approval: 'price', request: id, step: '1' }, clock);
    expect(seated(deal)).toContain(DIRECTOR);
    deal.reorganise({ groups: { legal: [] } });
    deal.give({ type: 'refresh-approvers', approval: 'price', request: id }, clock);
    expect(seated(deal)).toEqual([]);
    expect(deal.request().steps[0]?.[0]?.unresolved).toEqual({ needed: 1, available: 0 });
  });
});
