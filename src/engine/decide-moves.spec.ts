import { beforeEach, describe, expect, it } from '@jest/globals';
import { evidenceNeedsOf } from './evidence-needs.js';
import { asKeeper, asManager, CHAIN, newDeal, toClosing, toOffer } from './fixture/deal.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import { field, MANAGER, pumpSale } from './fixture/pump-sale.js';
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
      {
        type: 'record-evidence',
        id: uuid(id),
        evidence: 'signature',
        values: { side },
        provenance: 'buyer-produced',
        source: 'scan',
      },
      asKeeper,
    );

  it('is won only through the exit of the last stage: both signatures, two fresh receipts', () => {
    toClosing(deal);
    signed(41, 'ours');
    deal.give(receipt(51, '2025-12-01'));
    deal.give(receipt(52));
    expect(deal.give({ type: 'close', outcome: 'won' })).toMatchObject({
      blockers: [
        {
          id: 'signed',
          code: 'criterion.evidence-options-missing',
          message: { en: expect.stringContaining('theirs') },
        },
        { id: 'paid', code: 'criterion.group-unmet' },
      ],
    });
    signed(42, 'theirs');
    deal.give(receipt(53));
    expect(deal.give({ type: 'close', outcome: 'won' })).toMatchObject({
      kind: 'accepted',
      effects: [{ topic: 'instance.closed' }],
    });
    expect(deal.state).toMatchObject({
      status: 'closed',
      stateValue: 'won',
      probability: '1',
      forecast: 'closed',
      stage: 'closing',
    });
    expect(deal.refusal({ type: 'reopen', reason: 'oops' })).toEqual(['outcome.final']);
  });

  it('is lost only with an answer to why, and reopens where it was', () => {
    expect(deal.refusal({ type: 'close', outcome: 'lost' })).toEqual(['why']);
    deal.give({ type: 'close', outcome: 'lost', answers: { why: 'price' } });
    expect(deal.state).toMatchObject({ status: 'closed', probability: '0', forecast: 'omitted' });
    expect(deal.refusal({ type: 'advance' })).toEqual(expect.arrayContaining(['instance.closed']));
    deal.now = '2026-03-09T02:00:00.000Z';
    deal.give({ type: 'reopen', reason: 'they called' });
    expect(deal.state).toMatchObject({
      status: 'open',
      stage: 'visit',
      stateValue: { visit: { work: 'open' } },
      stageEnteredAt: deal.now,
    });
    expect(deal.state.closed).toBeUndefined();
  });

  it('needs the consent of the manager, who is the one to do it', () => {
    expect(deal.refusal({ type: 'close', outcome: 'withdrawn' })).toEqual(['consent.missing']);
    expect(deal.give({ type: 'close', outcome: 'withdrawn' }, asManager)).toMatchObject({ kind: 'accepted' });
  });

  it('is reopened only by the one whose consent it took to close it', () => {
    deal.give({ type: 'close', outcome: 'withdrawn' }, asManager);
    expect(deal.refusal({ type: 'reopen', reason: 'again' })).toEqual(['consent.missing']);
    expect(deal.give({ type: 'reopen', reason: 'again' }, asManager)).toMatchObject({ kind: 'accepted' });
  });

  it('cannot be won from a stage it is not reached from', () => {
    expect(deal.refusal({ type: 'close', outcome: 'won' })).toContain('outcome.not-from-here');
  });
});

describe('hold, jump, back and hand over', () => {
  it('stops moves, not work, while on hold', () => {
    deal.give({ type: 'hold', reason: 'budget freeze' });
    expect(deal.refusal({ type: 'advance' })).toContain('instance.held');
    expect(deal.give({ type: 'set-fields', fields: { budget: 'CNY 80' } })).toMatchObject({
      kind: 'accepted',
    });
    deal.give({ type: 'resume' });
    expect(deal.state.status).toBe('open');
    expect(deal.refusal({ type: 'resume' })).toEqual(['instance.not-held']);
  });

  it('refuses a forbidden jump with the reason the definition gives', () => {
    expect(deal.give({ type: 'jump', to: 'closing' })).toMatchObject({
      blockers: [
        {
          code: 'jump.forbidden',
          message: { en: expect.stringContaining('Offer first.'), zh: expect.stringContaining('须先报价。') },
        },
      ],
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
    expect(deal.give({ type: 'move-back', reason: '  ' })).toMatchObject({
      problems: [{ pointer: '/reason' }],
    });
  });

  it('wants the reason to be as the definition asks', () => {
    const reason = field('reason', 'text', { minLength: 8 });
    const careful = new OneInstance({ ...pumpSale, moveBack: { ...pumpSale.moveBack, reason } });
    careful.create({ amount: 'CNY 100', chain: CHAIN });
    toOffer(careful);
    expect(careful.give({ type: 'move-back', reason: 'wrong' })).toMatchObject({
      kind: 'invalid',
      problems: [{ pointer: '/reason' }],
    });
    expect(careful.give({ type: 'move-back', reason: 'the need changed' }).kind).toBe('accepted');
  });

  it('hands over at any time, and the role of owner goes with it', () => {
    deal.give({ type: 'hand-over', to: MANAGER });
    expect(deal.state.owner).toBe(MANAGER);
    expect(deal.refusal({ type: 'hand-over', to: MANAGER })).toEqual(['owner.same']);
  });

  it('accepts what is so already without an event', () => {
    const before = deal.events.length;
    expect(deal.give({ type: 'set-fields', fields: { amount: 'CNY 100.00' } })).toEqual({
      kind: 'accepted',
      events: [],
      effects: [],
    });
    expect(deal.events).toHaveLength(before);
  });
});

describe('stages that apply only sometimes', () => {
  const trial = {
    kind: 'map',
    entries: [{ path: ['trial'], test: { op: 'in', operands: ['true'] } }],
  } as const;
  const [visit, offer, closing] = pumpSale.stages.map((stage) => ({ ...stage, entry: [], exit: [] }));
  const fields = [
    ...pumpSale.fields,
    field('trial', 'yesno'),
    field('site', 'text', { required: true, if: trial }),
  ];
  const jumps = { default: { rule: 'allowed' as const }, exceptions: {} };
  if (visit === undefined || offer === undefined || closing === undefined)
    throw new Error('the fixture has three stages');

  it('a record is not started past a first stage of which it cannot be told whether it applies', () => {
    const sale = new OneInstance({ ...pumpSale, fields, stages: [{ ...visit, if: trial }, offer, closing] });
    expect(sale.create()).toMatchObject({
      blockers: [{ code: 'criterion.condition-unknown', remedy: { fields: ['trial'] } }],
    });
    sale.create({ amount: 'CNY 1', trial: false });
    expect(sale.state.stage).toBe('offer');
  });

  it('a field that what was given asks for is required from the start', () => {
    const sale = new OneInstance({ ...pumpSale, fields });
    expect(sale.create({ amount: 'CNY 1', trial: true })).toMatchObject({
      problems: [{ pointer: '/fields/site', code: 'value.required' }],
    });
    expect(sale.create({ amount: 'CNY 1', trial: true, site: 'plant 2' })).toMatchObject({
      kind: 'accepted',
    });
  });

  it('a jump does not lead into a stage that does not apply, or of which that cannot be told', () => {
    const sale = new OneInstance({
      ...pumpSale,
      fields,
      jumps,
      stages: [visit, offer, { ...closing, if: trial }],
    });
    sale.create();
    expect(sale.refusal({ type: 'jump', to: 'closing' })).toEqual(['jump.forbidden']);
    sale.give({ type: 'set-fields', fields: { trial: true } });
    expect(sale.give({ type: 'jump', to: 'closing' })).toMatchObject({ kind: 'accepted' });
  });

  it('evidence counts towards whether a stage applies though nothing else is asked on the way', () => {
    const met = { kind: 'expression', source: 'count(meeting) > 0' } as const;
    const sale = new OneInstance({ ...pumpSale, stages: [visit, { ...offer, if: met }, closing] });
    const needs = evidenceNeedsOf(sale.process).filter(({ act }) => act === 'leave:visit');
    expect(needs).toMatchObject([{ kind: 'meeting', take: null }]);
  });
});
