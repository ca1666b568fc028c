import { beforeEach, describe, expect, it } from '@jest/globals';
import { KEEPER, MANAGER } from './fixture/pump-sale.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import type { Command } from './model/command.js';

const CHAIN = [
  { id: uuid(21), person: 'Wang', role: 'decide', relation: 'dated' },
  { id: uuid(22), person: 'Zhou', role: 'buy', relation: 'known' },
];
const meeting = (id: number, person: string, more: object = {}): Command => ({
  type: 'record-evidence',
  id: uuid(id),
  evidence: 'meeting',
  values: { person },
  ...more,
});
const quotation: Command = {
  type: 'attach-artifact',
  artifact: 'quotation',
  sha256: 'a'.repeat(64),
  size: 10,
  fileName: 'q.pdf',
  mediaType: 'application/pdf',
};
const asKeeper = { actor: { user: KEEPER, roles: ['rep' as const], groups: ['seal'] } };
const asManager = { actor: { user: MANAGER, roles: ['manager' as const], groups: [] } };

let deal: OneInstance;

beforeEach(() => {
  deal = new OneInstance();
  deal.create({ amount: 'CNY 100', chain: CHAIN });
});

function toOffer(): void {
  deal.give({ type: 'set-fields', fields: { budget: 'CNY 80' } });
  deal.give({ type: 'complete-task', task: 'chart' });
  deal.give({ type: 'advance' });
}

function toClosing(): void {
  toOffer();
  deal.give(quotation);
  deal.give(meeting(31, uuid(21)));
  deal.give({ type: 'advance' });
}

describe('create', () => {
  it('starts in the first stage with its probability and its deadline', () => {
    expect(deal.state).toMatchObject({
      stage: 'visit',
      stateValue: { visit: { work: 'open' } },
      probability: '0.1',
      stageDueAt: '2026-04-01T02:00:00.000Z',
      seq: 1,
    });
  });

  it.each([
    ['no amount', {}, '/fields/amount'],
    ['an amount as a JSON number', { amount: 100 }, '/fields/amount'],
    ['a misspelt field', { amount: 'CNY 1', bugdet: 'CNY 1' }, '/fields/bugdet'],
  ])('says what is wrong with %s', (_what, fields, pointer) => {
    const decision = new OneInstance().create(fields);
    expect(decision).toMatchObject({ kind: 'invalid', problems: [{ pointer }] });
  });

  it('refuses a field that the one who creates may not set', () => {
    expect(new OneInstance().create({ amount: 'CNY 1', waived: 'yes' })).toMatchObject({
      kind: 'refused',
      blockers: [{ code: 'role.missing' }],
    });
  });
});

describe('advance', () => {
  it('is refused with everything that is missing, who supplies it and where', () => {
    const decision = deal.give({ type: 'advance' });
    expect(decision).toMatchObject({
      kind: 'refused',
      blockers: [
        {
          id: 'budget-known',
          criterion: 'stages.visit.exit.budget-known',
          verdict: 'unmet',
          code: 'criterion.fields-missing',
          message: { en: 'Not filled in yet: budget.', zh: '尚未填写：budget字段。' },
          remedy: { act: 'set-fields', fields: ['budget'] },
          suppliers: [{ role: 'rep' }],
        },
        { id: 'chart', code: 'criterion.task-open', remedy: { act: 'complete-task', stage: 'visit', task: 'chart' } },
      ],
    });
    expect(deal.events).toHaveLength(1);
  });

  it('goes through once nothing is missing, and records what it rested on', () => {
    toClosing();
    expect(deal.state).toMatchObject({ stage: 'closing', probability: '0.8', forecast: 'commit' });
    expect(deal.events.at(-1)?.body).toMatchObject({
      move: 'advance',
      from: 'offer',
      basis: {
        criteria: [
          { criterion: 'stages.offer.exit.offered', artifacts: ['quotation@1'] },
          { criterion: 'stages.offer.exit.decider-met', evidence: [uuid(31)] },
          { criterion: 'stages.offer.exit.affordable' },
          { criterion: 'stages.offer.exit.trusted' },
        ],
      },
    });
  });

  it('counts only a meeting with the right person', () => {
    toOffer();
    deal.give(quotation);
    deal.give(meeting(31, uuid(22)));
    expect(deal.refusal({ type: 'advance' })).toEqual(['decider-met']);
  });

  it('stops counting a meeting after its 90 days, and says it has expired', () => {
    toOffer();
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.now = '2026-05-31T02:00:00.000Z';
    expect(deal.give({ type: 'advance' })).toMatchObject({
      kind: 'refused',
      blockers: [{ id: 'decider-met', verdict: 'expired', code: 'criterion.evidence-expired' }],
    });
  });

  it('stops counting a retracted meeting at once, and says so', () => {
    toOffer();
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'wrong deal' });
    expect(deal.give({ type: 'advance' })).toMatchObject({
      blockers: [{ id: 'decider-met', code: 'criterion.evidence-retracted', message: { en: expect.stringContaining('wrong deal') } }],
    });
  });

  it('counts the corrected piece in place of the one it corrects', () => {
    toOffer();
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.give(meeting(32, uuid(22), { supersedes: uuid(31) }));
    expect(deal.refusal({ type: 'advance' })).toEqual(['decider-met']);
  });

  it('names the part of a check that does not hold, with the figures', () => {
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 50' } });
    deal.give({ type: 'complete-task', task: 'chart' });
    deal.give({ type: 'advance' });
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    expect(deal.give({ type: 'advance' })).toMatchObject({
      blockers: [{ id: 'affordable', message: { en: expect.stringContaining('CNY 50') } }],
    });
  });

  it('cannot compare unlike currencies: it is not known, which blocks', () => {
    deal.give({ type: 'set-fields', fields: { budget: 'USD 500' } });
    deal.give({ type: 'complete-task', task: 'chart' });
    deal.give({ type: 'advance' });
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    expect(deal.give({ type: 'advance' })).toMatchObject({ blockers: [{ id: 'affordable', verdict: 'unknown' }] });
  });

  it('wants each row, not just one, to be as every says', () => {
    deal.give({ type: 'set-fields', fields: { chain: [...CHAIN, { ...CHAIN[0], id: uuid(23), relation: 'known' }] } });
    toOffer();
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    expect(deal.refusal({ type: 'advance' })).toEqual(['trusted']);
  });

  it('has nowhere to go from the last stage', () => {
    toClosing();
    expect(deal.refusal({ type: 'advance' })).toEqual(['move.no-next-stage']);
  });

  it('wants a document of this time round after moving back', () => {
    toClosing();
    deal.now = '2026-03-03T02:00:00.000Z';
    deal.give({ type: 'move-back', reason: 'price changed' });
    expect(deal.state.stage).toBe('offer');
    expect(deal.refusal({ type: 'advance' })).toEqual(['offered']);
  });
});

describe('acts with a gate of their own', () => {
  it('refuses to file the quotation before the budget is known (S17)', () => {
    expect(deal.refusal(quotation)).toEqual(['budget-first']);
  });

  it('refuses a signature by anyone but the keeper of the seal, and one the buyer is only said to have given', () => {
    const signature: Command = { type: 'record-evidence', id: uuid(41), evidence: 'signature', values: { side: 'ours' } };
    expect(deal.refusal(signature)).toEqual(['role.missing']);
    expect(deal.give({ ...signature, provenance: 'buyer-produced' }, asKeeper)).toMatchObject({
      problems: [{ pointer: '/source' }],
    });
  });

  it('locks a field from a stage on', () => {
    toClosing();
    expect(deal.refusal({ type: 'set-fields', fields: { budget: 'CNY 90' } })).toEqual(['field.locked']);
  });

  it('lets only the role that a field names set it', () => {
    const waive: Command = { type: 'set-fields', fields: { waived: 'agreed' } };
    expect(deal.refusal(waive)).toEqual(['role.missing']);
    expect(deal.give(waive, asManager)).toMatchObject({ kind: 'accepted' });
  });
});

describe('record-evidence', () => {
  it.each([
    ['tomorrow', { occurredAt: '2026-03-03' }, '/occurredAt'],
    ['a moment in the future', { occurredAt: '2026-03-02T02:00:00.001Z' }, '/occurredAt'],
    ['no real date', { occurredAt: '2026-02-30' }, '/occurredAt'],
    ['a person who is not in the chain', { values: { person: uuid(99) } }, '/values/person'],
    ['no person', { values: {} }, '/values/person'],
    ['an undeclared kind', { evidence: 'rumour' }, '/evidence'],
    ['a system it is not', { provenance: 'system-observed' }, '/provenance'],
  ])('refuses %s', (_what, more, pointer) => {
    expect(deal.give({ ...meeting(31, uuid(21)), ...more } as Command)).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });

  it('takes today as now, in the zone of the organisation', () => {
    deal.now = '2026-03-02T23:00:00.000Z';
    deal.give(meeting(31, uuid(21), { occurredAt: '2026-03-03' }));
    expect(deal.evidence[0]?.occurredAt).toBe(deal.now);
  });
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
    toClosing();
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
    toOffer();
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
