import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  asKeeper,
  asManager,
  CHAIN,
  meeting,
  newDeal,
  quotation,
  toClosing,
  toOffer,
} from './fixture/deal.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import { field, pumpSale } from './fixture/pump-sale.js';
import type { Command } from './model/command.js';

let deal: OneInstance;

beforeEach(() => {
  deal = newDeal();
});

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

describe('a field that points to a row', () => {
  const definition = {
    ...pumpSale,
    fields: [...pumpSale.fields, field('sponsor', 'row', { table: 'chain' })],
  };
  const wang = { id: uuid(21), person: 'Wang', role: 'decide', relation: 'dated' };
  let sale: OneInstance;
  beforeEach(() => {
    sale = new OneInstance(definition);
    sale.create({ amount: 'CNY 100', chain: [wang] });
  });

  it('may point to one that is added with it', () => {
    const zhou = { id: uuid(22).toUpperCase(), person: 'Zhou' };
    expect(
      sale.give({ type: 'set-fields', fields: { chain: [wang, zhou], sponsor: uuid(22) } }),
    ).toMatchObject({ kind: 'accepted' });
  });

  it('may not point to one that is dropped with it', () => {
    const decision = sale.give({ type: 'set-fields', fields: { chain: [], sponsor: uuid(21) } });
    expect(decision).toMatchObject({
      kind: 'invalid',
      problems: [{ pointer: '/fields/sponsor', code: 'value.unknown-row' }],
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
        {
          id: 'chart',
          code: 'criterion.task-open',
          remedy: { act: 'complete-task', stage: 'visit', task: 'chart' },
        },
      ],
    });
    expect(deal.events).toHaveLength(1);
  });

  it('goes through once nothing is missing, and records what it rested on', () => {
    toClosing(deal);
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
    toOffer(deal);
    deal.give(quotation);
    deal.give(meeting(31, uuid(22)));
    expect(deal.refusal({ type: 'advance' })).toEqual(['decider-met']);
  });

  it('stops counting a meeting after its 90 days, and says it has expired', () => {
    toOffer(deal);
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.now = '2026-05-31T02:00:00.000Z';
    expect(deal.give({ type: 'advance' })).toMatchObject({
      kind: 'refused',
      blockers: [{ id: 'decider-met', verdict: 'expired', code: 'criterion.evidence-expired' }],
    });
  });

  it('stops counting a retracted meeting at once, and says so', () => {
    toOffer(deal);
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.give({ type: 'retract-evidence', evidence: uuid(31), reason: 'wrong deal' });
    expect(deal.give({ type: 'advance' })).toMatchObject({
      blockers: [
        {
          id: 'decider-met',
          code: 'criterion.evidence-retracted',
          message: { en: expect.stringContaining('wrong deal') },
        },
      ],
    });
  });

  it('counts the corrected piece in place of the one it corrects', () => {
    toOffer(deal);
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
    expect(deal.give({ type: 'advance' })).toMatchObject({
      blockers: [{ id: 'affordable', verdict: 'unknown' }],
    });
  });

  it('wants each row, not just one, to be as every says', () => {
    deal.give({
      type: 'set-fields',
      fields: { chain: [...CHAIN, { ...CHAIN[0], id: uuid(23), relation: 'known' }] },
    });
    toOffer(deal);
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    expect(deal.refusal({ type: 'advance' })).toEqual(['trusted']);
  });

  it('has nowhere to go from the last stage', () => {
    toClosing(deal);
    expect(deal.refusal({ type: 'advance' })).toEqual(['move.no-next-stage']);
  });

  it('wants a document of this time round after moving back', () => {
    toClosing(deal);
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
    const signature: Command = {
      type: 'record-evidence',
      id: uuid(41),
      evidence: 'signature',
      values: { side: 'ours' },
    };
    expect(deal.refusal(signature)).toEqual(['role.missing']);
    for (const source of [undefined, ' ', '\u200b\u3164'])
      expect(
        deal.give(
          { ...signature, provenance: 'buyer-produced', ...(source === undefined ? {} : { source }) },
          asKeeper,
        ),
      ).toMatchObject({ problems: [{ pointer: '/source' }] });
  });

  it('locks a field from a stage on', () => {
    toClosing(deal);
    expect(deal.refusal({ type: 'set-fields', fields: { budget: 'CNY 90' } })).toEqual(['field.locked']);
  });

  it('lets only the role that a field names set it', () => {
    const waive: Command = { type: 'set-fields', fields: { waived: 'agreed' } };
    expect(deal.give(waive)).toMatchObject({
      blockers: [
        {
          code: 'role.missing',
          message: { en: 'Only manager may set waived.', zh: '仅限主管设置waived字段。' },
        },
      ],
    });
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
