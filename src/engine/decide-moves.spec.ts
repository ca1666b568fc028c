import { beforeEach, describe, expect, it } from '@jest/globals';
import { asKeeper, asManager, newDeal, toClosing, toOffer } from './fixture/deal.js';
import { type OneInstance, uuid } from './fixture/one-instance.js';
import { MANAGER } from './fixture/pump-sale.js';
import type { Command } from './model/command.js';

let deal: OneInstance;

beforeEach(() => {
  deal = newDeal();
});

describe('the end', () => {
  const receipt = (id: number, occurredAt?: string): Command => ({
    type: 'record-evidence',
    id: uuid(id),
    evidence: 'receipt',
    values: { received: 'CNY 50' },
    ...(occurredAt === undefined ? {} : { occurredAt }),
  });
  const signed = (id: number, side: string) =>
    deal.give(
      { type: 'record-evidence', id: uuid(id), evidence: 'signature', values: { side }, provenance: 'buyer-produced', source: 'scan' },
      asKeeper,
    );

  it('is won only through the exit of the last stage: both signatures, two fresh receipts', () => {
    toClosing(deal);
    signed(41, 'ours');
    deal.give(receipt(51, '2025-12-01'));
    deal.give(receipt(52));
    expect(deal.give({ type: 'close', outcome: 'won' })).toMatchObject({
      blockers: [
        { id: 'signed', code: 'criterion.evidence-options-missing', message: { en: expect.stringContaining('theirs') } },
        { id: 'paid', code: 'criterion.group-unmet' },
      ],
    });
    signed(42, 'theirs');
    deal.give(receipt(53));
    expect(deal.give({ type: 'close', outcome: 'won' })).toMatchObject({ kind: 'accepted', effects: [{ topic: 'instance.closed' }] });
    expect(deal.state).toMatchObject({ status: 'closed', stateValue: 'won', probability: '1', forecast: 'closed', stage: 'closing' });
    expect(deal.refusal({ type: 'reopen', reason: 'oops' })).toEqual(['outcome.final']);
  });

  it('is lost only with an answer to why, and reopens where it was', () => {
    expect(deal.refusal({ type: 'close', outcome: 'lost' })).toEqual(['why']);
    deal.give({ type: 'close', outcome: 'lost', answers: { why: 'price' } });
    expect(deal.state).toMatchObject({ status: 'closed', probability: '0', forecast: 'omitted' });
    expect(deal.refusal({ type: 'advance' })).toEqual(expect.arrayContaining(['instance.closed']));
    deal.now = '2026-03-09T02:00:00.000Z';
    deal.give({ type: 'reopen', reason: 'they called' });
    expect(deal.state).toMatchObject({ status: 'open', stage: 'visit', stateValue: { visit: { work: 'open' } }, stageEnteredAt: deal.now });
    expect(deal.state.closed).toBeUndefined();
  });

  it('needs the consent of the manager, who is the one to do it', () => {
    expect(deal.refusal({ type: 'close', outcome: 'withdrawn' })).toEqual(['consent.missing']);
    expect(deal.give({ type: 'close', outcome: 'withdrawn' }, asManager)).toMatchObject({ kind: 'accepted' });
  });

  it('cannot be won from a stage it is not reached from', () => {
    expect(deal.refusal({ type: 'close', outcome: 'won' })).toContain('outcome.not-from-here');
  });
});

describe('hold, jump, back and hand over', () => {
  it('stops moves, not work, while on hold', () => {
    deal.give({ type: 'hold', reason: 'budget freeze' });
    expect(deal.refusal({ type: 'advance' })).toContain('instance.held');
    expect(deal.give({ type: 'set-fields', fields: { budget: 'CNY 80' } })).toMatchObject({ kind: 'accepted' });
    deal.give({ type: 'resume' });
    expect(deal.state.status).toBe('open');
    expect(deal.refusal({ type: 'resume' })).toEqual(['instance.not-held']);
  });

  it('refuses a forbidden jump with the reason the definition gives', () => {
    expect(deal.give({ type: 'jump', to: 'closing' })).toMatchObject({
      blockers: [{ code: 'jump.forbidden', message: { en: expect.stringContaining('Offer first.'), zh: expect.stringContaining('须先报价。') } }],
    });
  });

  it.each([
    ['ahead', 'offer'],
    ['to itself', 'visit'],
  ])('does not move back %s', (_where, to) => {
    expect(deal.give({ type: 'move-back', to, reason: 'x' })).toMatchObject({ kind: 'refused' });
  });

  it('wants a reason that says something', () => {
    toOffer(deal);
    expect(deal.give({ type: 'move-back', reason: '  ' })).toMatchObject({ problems: [{ pointer: '/reason' }] });
  });

  it('hands over at any time, and the role of owner goes with it', () => {
    deal.give({ type: 'hand-over', to: MANAGER });
    expect(deal.state.owner).toBe(MANAGER);
    expect(deal.refusal({ type: 'hand-over', to: MANAGER })).toEqual(['owner.same']);
  });

  it('accepts what is so already without an event', () => {
    const before = deal.events.length;
    expect(deal.give({ type: 'set-fields', fields: { amount: 'CNY 100.00' } })).toEqual({ kind: 'accepted', events: [], effects: [] });
    expect(deal.events).toHaveLength(before);
  });
});
