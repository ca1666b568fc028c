import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import {
  acting,
  COUNSEL,
  DIRECTOR,
  LAWYER,
  NOTARY,
  OPERATOR,
  OUTSIDER,
  substitute,
} from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import type { Quorum } from '../model/approval.js';
import type { Decision } from '../model/decision.js';

function asked(quorum: Quorum = { kind: 'all' }): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'legal', { quorum })]] }));
  deal.ask();
  return deal;
}

function reassigns(deal: ApprovedDeal, by: string, to: string, from?: string): Decision {
  const whose = from === undefined ? {} : { from };
  return deal.by(by, { type: 'reassign-approval', approval: 'price', to, reason: 'away', ...whose });
}

function seats(deal: ApprovedDeal): readonly string[] {
  return deal
    .request()
    .steps.flat()
    .flatMap((each) => each.seats.map(({ person }) => person));
}

describe('handing a seat over', () => {
  it('lets the other decide in his stead, in his own name', () => {
    const deal = asked();
    expect(reassigns(deal, LAWYER, OUTSIDER)).toMatchObject({
      kind: 'accepted',
      effects: [{ topic: 'approval.asked', recipients: [OUTSIDER] }],
    });
    expect(deal.request().steps[0]?.[0]?.seats[0]).toEqual({
      person: OUTSIDER,
      origin: { is: 'reassigned', from: LAWYER, by: LAWYER, role: 'legal' },
    });
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.not-asked-of-you');
    for (const person of [OUTSIDER, COUNSEL, NOTARY])
      expect(outcomeOf(deal.decides(person))).toBe('accepted');
    expect(deal.request().status).toBe('granted');
  });

  it.each<[string, (deal: ApprovedDeal) => unknown, readonly [string, string, string?], string]>([
    ['not of somebody else', () => undefined, [LAWYER, OUTSIDER, COUNSEL], 'approval.not-asked-of-you'],
    [
      'of whom one is a delegate',
      (deal) => deal.reorganise({ substitutions: [substitute('delegate', COUNSEL, LAWYER)] }),
      [LAWYER, OUTSIDER, LAWYER],
      'accepted',
    ],
    ['not after deciding', (deal) => deal.decides(LAWYER), [LAWYER, OUTSIDER], 'approval.decided-already'],
    ['not to who asked', () => undefined, [LAWYER, REP], 'approval.cannot-be-asked'],
    ['not to who is asked already', () => undefined, [LAWYER, COUNSEL], 'approval.cannot-be-asked'],
    [
      'not to who decided already for another',
      (deal) => {
        deal.reorganise({ substitutions: [substitute('delegate', COUNSEL, OUTSIDER)] });
        deal.decides(OUTSIDER);
      },
      [LAWYER, OUTSIDER],
      'approval.cannot-be-asked',
    ],
    [
      'not to who has left',
      (deal) => deal.reorganise({ inactive: [OUTSIDER] }),
      [LAWYER, OUTSIDER],
      'approval.cannot-be-asked',
    ],
    [
      'not by operations while enough can decide',
      () => undefined,
      [OPERATOR, OUTSIDER, LAWYER],
      'approval.not-asked-of-you',
    ],
    [
      'by operations once it is stuck',
      (deal) => deal.reorganise({ inactive: [LAWYER] }),
      [OPERATOR, OUTSIDER, LAWYER],
      'accepted',
    ],
    [
      'not by operations to themselves',
      (deal) => deal.reorganise({ inactive: [LAWYER] }),
      [OPERATOR, OPERATOR, LAWYER],
      'approval.not-asked-of-you',
    ],
    [
      'not by anybody else though it is stuck',
      (deal) => deal.reorganise({ inactive: [LAWYER] }),
      [MANAGER, OUTSIDER, LAWYER],
      'approval.not-asked-of-you',
    ],
  ])('%s', (_name, before, [by, to, from], outcome) => {
    const deal = asked();
    before(deal);
    expect(outcomeOf(reassigns(deal, by, to, from))).toBe(outcome);
  });

  it('says of an auditor that he only looks on, and not that he is gone', () => {
    const deal = asked();
    deal.reorganise({ auditors: [OUTSIDER] });
    expect(reassigns(deal, LAWYER, OUTSIDER)).toMatchObject({
      blockers: [
        {
          code: 'approval.cannot-be-asked',
          message: { en: 'Ou cannot decide “price”: an auditor only looks on.' },
        },
      ],
    });
  });

  it('says why', () => {
    const command = { type: 'reassign-approval', approval: 'price', to: OUTSIDER, reason: ' ' } as const;
    expect(outcomeOf(asked().by(LAWYER, command))).toBe('/reason value.required');
  });

  it('frees a step that was stuck', () => {
    const deal = asked();
    deal.reorganise({ inactive: [LAWYER] });
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-unresolved');
    reassigns(deal, OPERATOR, DIRECTOR, LAWYER);
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-pending');
    for (const person of [DIRECTOR, COUNSEL, NOTARY]) deal.decides(person);
    expect(deal.request().status).toBe('granted');
  });
});

describe('adding an approver', () => {
  const adds = (deal: ApprovedDeal, by: string, user: string) =>
    deal.by(by, { type: 'add-approver', approval: 'price', user });

  it('asks somebody who has to agree, whatever the quorum', () => {
    const deal = asked({ kind: 'any' });
    expect(adds(deal, LAWYER, OUTSIDER)).toMatchObject({
      effects: [{ topic: 'approval.asked', recipients: [OUTSIDER] }],
    });
    deal.decides(LAWYER);
    expect(deal.request().status).toBe('pending');
    // Enough of the others agreed: from them nothing is wanted any more.
    expect(outcomeOf(deal.decides(COUNSEL))).toBe('approval.decided-before-you');
    deal.decides(OUTSIDER);
    expect(deal.request().status).toBe('granted');
  });

  it('lets that one reject for all', () => {
    const deal = asked({ kind: 'count', count: 2 });
    adds(deal, LAWYER, OUTSIDER);
    deal.decides(OUTSIDER, 'reject');
    expect(deal.request().status).toBe('rejected');
  });

  it.each<[string, string, string, string]>([
    ['not by who is not asked', OUTSIDER, DIRECTOR, 'approval.not-asked-of-you'],
    ['not by operations where people are asked', OPERATOR, DIRECTOR, 'approval.not-asked-of-you'],
    ['not of who asked', LAWYER, REP, 'approval.cannot-be-asked'],
    ['not of who is asked already', LAWYER, COUNSEL, 'approval.cannot-be-asked'],
  ])('%s', (_name, by, user, outcome) => {
    expect(outcomeOf(adds(asked(), by, user))).toBe(outcome);
  });

  it('puts somebody into a step without anybody: operations do, though not themselves', () => {
    const deal = new ApprovedDeal(
      approval('price', { steps: [[step('1', 'legal', { quorum: { kind: 'all' } })]] }),
    );
    deal.reorganise({ groups: { legal: [] } });
    deal.ask();
    expect(seats(deal)).toEqual([]);
    expect(outcomeOf(adds(deal, OPERATOR, OPERATOR))).toBe('approval.not-asked-of-you');
    expect(outcomeOf(adds(deal, OPERATOR, OUTSIDER))).toBe('accepted');
    expect(deal.request().steps[0]?.[0]).not.toHaveProperty('unresolved');
    deal.decides(OUTSIDER);
    expect(deal.request().status).toBe('granted');
  });

  it.each<[string, Quorum, readonly string[]]>([
    ['of three while two are left', { kind: 'count', count: 2, of: 3 }, [LAWYER, COUNSEL]],
    ['of whom the only one left has decided', { kind: 'count', count: 2 }, [LAWYER]],
  ])('puts somebody into a step %s: no seat could be handed on', (_which, quorum, legal) => {
    const deal = asked(quorum);
    deal.decides(LAWYER);
    deal.reorganise({ groups: { legal } });
    const { id } = deal.request();
    deal.give(
      { type: 'refresh-approvers', approval: 'price', request: id },
      { actor: { ...acting('system'), system: true } },
    );
    expect(outcomeOf(deal.give({ type: 'advance' }))).toBe('criterion.approval-unresolved');
    expect(outcomeOf(adds(deal, OPERATOR, OPERATOR))).toBe('approval.not-asked-of-you');
    expect(outcomeOf(adds(deal, OPERATOR, OUTSIDER))).toBe('accepted');
    deal.decides(OUTSIDER);
    expect(deal.request().status).toBe('granted');
  });
});
