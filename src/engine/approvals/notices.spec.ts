import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, step } from '../fixture/approved-sale.js';
import {
  CLOCK,
  COUNSEL,
  DIRECTOR,
  LAWYER,
  NOTARY,
  OUTSIDER,
  substitute,
  type Change,
} from '../fixture/organisation.js';
import { MANAGER } from '../fixture/pump-sale.js';
import type { ApprovalStep } from '../model/approval.js';

/** A request of an approval that one role decides. */
function asked(by: string, more: Partial<ApprovalStep> = {}): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps: [[step('1', by, more)]] }));
  deal.ask('price');
  return deal;
}

const BY_TWO: Change = {
  substitutions: [substitute('stand-in', DIRECTOR, OUTSIDER), substitute('stand-in', OUTSIDER, NOTARY)],
};

describe('who is told that he is asked, where others stand in one for another,', () => {
  it('is the last of them when time is over and the manager above is asked', () => {
    const deal = asked('manager', { within: 'P1D', overdue: [{ do: 'escalate' }] });
    deal.reorganise(BY_TWO);
    deal.now = '2027-01-01T00:00:00.000Z';
    const timeOut = { approval: 'price', request: deal.request().id, step: '1' };
    expect(deal.give({ type: 'time-out-approval', ...timeOut }, { actor: CLOCK })).toMatchObject({
      effects: [{ topic: 'approval.asked', recipients: [NOTARY] }],
    });
  });

  it('is the last of them when somebody is added', () => {
    const deal = asked('manager');
    deal.reorganise(BY_TWO);
    expect(deal.by(MANAGER, { type: 'add-approver', approval: 'price', user: DIRECTOR })).toMatchObject({
      effects: [{ topic: 'approval.asked', recipients: [NOTARY] }],
    });
  });

  it('is the last of them when a seat is handed over', () => {
    const deal = asked('manager');
    deal.reorganise(BY_TWO);
    const reassigning = {
      type: 'reassign-approval',
      approval: 'price',
      to: DIRECTOR,
      reason: 'away',
    } as const;
    expect(deal.by(MANAGER, reassigning)).toMatchObject({
      effects: [{ topic: 'approval.asked', recipients: [NOTARY] }],
    });
  });

  it('is nobody who was asked before when another comes to the group', () => {
    const deal = asked('legal');
    deal.reorganise({
      groups: { legal: [LAWYER, COUNSEL, NOTARY, DIRECTOR] },
      substitutions: [substitute('delegate', LAWYER, MANAGER), substitute('stand-in', DIRECTOR, OUTSIDER)],
    });
    const refreshing = { type: 'refresh-approvers', approval: 'price', request: deal.request().id } as const;
    expect(deal.give(refreshing, { actor: CLOCK })).toMatchObject({
      effects: [{ topic: 'approval.asked', recipients: [OUTSIDER] }],
    });
  });
});
