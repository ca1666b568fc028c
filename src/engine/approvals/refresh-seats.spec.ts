import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { COUNSEL, DIRECTOR, LAWYER, NOTARY } from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';

function askedBy(role: string, quorum: 'any' | 'all' = 'any'): ApprovedDeal {
  const deal = new ApprovedDeal(
    approval('price', { steps: [[step('1', role, { quorum: { kind: quorum } })]] }),
  );
  deal.ask();
  return deal;
}

const seated = (deal: ApprovedDeal) => deal.request().steps[0]?.[0]?.seats.map(({ person }) => person);

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
