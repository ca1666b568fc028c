import { beforeEach, describe, expect, it } from '@jest/globals';
import { explain } from '../explain.js';
import { asManager, newDeal, toOffer } from '../fixture/deal.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { pumpSale, REP } from '../fixture/pump-sale.js';
import type { Command } from '../model/command.js';
import type { Criterion } from '../model/criterion.js';

const BUDGET = 'stages.visit.exit.budget-known';
const CHART = 'stages.visit.exit.chart';
const asDirector = { actor: { ...asManager.actor, permissions: ['override' as const] } };
const asAdministrator = { actor: { user: uuid(77), roles: ['administrator' as const], groups: [] } };

function override(criteria: readonly string[], more: object = {}): Command {
  return {
    type: 'override-gate',
    id: uuid(61),
    criteria,
    reason: 'The customer is known to us since 2010',
    until: '2026-03-10T00:00:00+08:00',
    ...more,
  };
}

/** The definition with another first criterion. */
function withFirst(change: (criterion: Criterion) => Criterion) {
  const [visit, ...others] = pumpSale.stages;
  if (visit === undefined) throw new Error('no stage');
  const [first, ...rest] = visit.exit;
  if (first === undefined) throw new Error('no criterion');
  const exit = [change(first), ...rest];
  return { ...pumpSale, stages: [{ ...visit, exit }, ...others] };
}

let deal: OneInstance;

beforeEach(() => {
  deal = newDeal();
});

describe('overriding a gate', () => {
  it('lets exactly the named criteria pass, and says so in the explanation and the event', () => {
    expect(deal.give(override([BUDGET]), asDirector)).toMatchObject({
      kind: 'accepted',
      effects: [{ topic: 'gate.overridden' }],
    });
    expect(deal.refusal({ type: 'advance' })).toEqual(['chart']);
    const { criteria } = explain(deal.process, deal.state, 'next', deal.facts());
    expect(criteria[0]).toMatchObject({
      id: 'budget-known',
      verdict: 'overridden',
      override: uuid(61),
      validUntil: '2026-03-09T16:00:00.000Z',
      message: { en: expect.stringContaining('The customer is known to us since 2010') },
    });
    deal.give({ type: 'complete-task', task: 'chart' });
    expect(deal.give({ type: 'advance' })).toMatchObject({
      events: [
        {
          body: {
            basis: {
              criteria: [
                { criterion: BUDGET, verdict: 'overridden', override: uuid(61) },
                { criterion: CHART, verdict: 'met' },
              ],
            },
          },
        },
      ],
    });
  });

  it('counts until its end, and in the stage it was granted in', () => {
    deal.give(override([BUDGET, CHART]), asDirector);
    deal.now = '2026-03-09T16:00:00.000Z';
    expect(deal.refusal({ type: 'advance' })).toEqual(['budget-known', 'chart']);
    deal.now = '2026-03-09T15:59:59.999Z';
    expect(deal.refusal({ type: 'advance' })).toBeUndefined();
    expect(deal.state.overrides).toBeUndefined();
    deal.give({ type: 'move-back', reason: 'too early' });
    expect(deal.refusal({ type: 'advance' })).toEqual(['budget-known', 'chart']);
  });

  it('makes the record change by itself when it ends', () => {
    deal.give(override([BUDGET]), asDirector);
    expect(deal.state.nextChangeAt).toBe('2026-03-09T16:00:00.000Z');
  });

  it('does not change what is met anyway', () => {
    deal.give(override([BUDGET, CHART]), asDirector);
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 80' } });
    const { criteria } = explain(deal.process, deal.state, 'next', deal.facts());
    expect(criteria.map(({ verdict }) => verdict)).toEqual(['met', 'overridden']);
  });

  it('is for those it was granted to by name, whatever their rank', () => {
    expect(deal.refusal(override([BUDGET]), asManager)).toEqual(['override.not-permitted']);
    expect(deal.refusal(override([BUDGET]), asAdministrator)).toEqual(['override.not-permitted']);
  });

  it('is for nobody on his own record, nor on one he has just handed over', () => {
    const asOwner = {
      actor: { user: REP, roles: ['rep' as const], groups: [], permissions: ['override' as const] },
    };
    expect(deal.refusal(override([BUDGET]), asOwner)).toEqual(['override.own-record']);
    deal.give({ type: 'complete-task', task: 'chart' });
    deal.give({ type: 'hand-over', to: uuid(78) });
    expect(deal.refusal(override([BUDGET]), asOwner)).toEqual(['override.own-record']);
    expect(deal.refusal(override([BUDGET]), asDirector)).toBeUndefined();
  });

  it('is not granted by who acts for the owner either', () => {
    const standIn = { ...asDirector, actingFor: [{ user: REP, groups: [] }] };
    expect(deal.refusal(override([BUDGET]), standIn)).toEqual(['override.own-record']);
    const other = { ...asDirector, actingFor: [{ user: uuid(79), groups: [] }] };
    expect(deal.refusal(override([BUDGET]), other)).toBeUndefined();
  });

  it('is refused where the definition says never', () => {
    const strict = new OneInstance(withFirst((criterion) => ({ ...criterion, override: 'never' })));
    strict.create();
    expect(strict.refusal(override([BUDGET, CHART]), asDirector)).toEqual(['override.never']);
    expect(strict.refusal(override([CHART]), asDirector)).toBeUndefined();
  });

  it('never reaches what must not be overridden through the group it stands in', () => {
    const inner: Criterion = {
      id: '1',
      path: `${BUDGET}.1`,
      kind: 'fields',
      fields: ['budget'],
      override: 'never',
    };
    const group = (criterion: Criterion): Criterion => ({
      id: criterion.id,
      path: BUDGET,
      kind: 'any',
      of: [inner],
    });
    const strict = new OneInstance(withFirst(group));
    strict.create();
    expect(strict.refusal(override([BUDGET]), asDirector)).toEqual(['override.never']);
    expect(strict.refusal(override([`${BUDGET}.1`]), asDirector)).toEqual(['override.never']);
  });

  it('reaches no part of a “none”, which is wanted not to hold', () => {
    const part: Criterion = { id: '1', path: `${BUDGET}.1`, kind: 'fields', fields: ['amount'] };
    const none = (criterion: Criterion): Criterion => ({
      id: criterion.id,
      path: BUDGET,
      kind: 'none',
      of: [part],
    });
    const other = new OneInstance(withFirst(none));
    other.create();
    expect(other.give(override([`${BUDGET}.1`]), asDirector)).toMatchObject({ kind: 'invalid' });
    other.give(override([BUDGET, CHART]), asDirector);
    expect(other.refusal({ type: 'advance' })).toBeUndefined();
  });

  it.each([
    ['no criterion', override([]), '/criteria'],
    ['a criterion there is not', override(['stages.visit.exit.nothing']), '/criteria/0'],
    ['no reason', override([BUDGET], { reason: ' ' }), '/reason'],
    ['a reason that cannot be read', override([BUDGET], { reason: '\u200b\u2060' }), '/reason'],
    ['an end in the past', override([BUDGET], { until: '2026-03-01T00:00:00Z' }), '/until'],
    ['an end too far away', override([BUDGET], { until: '2026-05-01T00:00:00Z' }), '/until'],
    ['an end that is none', override([BUDGET], { until: 'soon' }), '/until'],
  ])('wants to know what, why and for how long: %s', (_, command, pointer) => {
    expect(deal.give(command, asDirector)).toMatchObject({ kind: 'invalid', problems: [{ pointer }] });
  });

  it('does not open what is no criterion: a hold, an answer', () => {
    deal.give(override([BUDGET, CHART]), asDirector);
    deal.give({ type: 'hold', reason: 'wait' });
    expect(deal.refusal({ type: 'advance' })).toEqual(['instance.held']);
  });
});

describe('an override', () => {
  it('is of no use to who granted it and came to own the record', () => {
    deal.give(override([BUDGET, CHART]), asDirector);
    deal.give({ type: 'hand-over', to: asDirector.actor.user });
    expect(deal.refusal({ type: 'advance' })).toEqual(['budget-known', 'chart']);
  });

  it('is refused to who handed the record over in this stage, also after it was closed and reopened', () => {
    deal.give({ type: 'complete-task', task: 'chart' });
    deal.give({ type: 'hand-over', to: uuid(78) });
    deal.give({ type: 'close', outcome: 'lost', answers: { why: 'price' } });
    deal.give({ type: 'reopen', reason: 'again' });
    const asFormer = { actor: { ...asDirector.actor, user: REP } };
    expect(deal.refusal(override([BUDGET]), asFormer)).toEqual(['override.own-record']);
  });
});

describe('ending an override', () => {
  it('closes the gate again, once', () => {
    deal.give(override([BUDGET, CHART]), asDirector);
    const end: Command = { type: 'end-override', override: uuid(61), reason: 'found out' };
    expect(deal.refusal(end)).toEqual(['override.not-permitted']);
    expect(deal.refusal(end, asDirector)).toBeUndefined();
    expect(deal.state).not.toHaveProperty('overrides');
    expect(deal.refusal({ type: 'advance' })).toEqual(['budget-known', 'chart']);
    expect(deal.refusal(end, asDirector)).toEqual(['override.not-active']);
  });
});

describe('consent', () => {
  it('is not given by who handed the record to his own report in this stage', () => {
    toOffer(deal);
    deal.give({ type: 'hand-over', to: uuid(78) });
    const asFormer = {
      actor: { user: REP, roles: ['manager' as const], groups: [] },
      managersOfOwner: [REP],
    };
    expect(deal.refusal({ type: 'close', outcome: 'withdrawn' }, asFormer)).toEqual(['consent.own-record']);
    expect(deal.refusal({ type: 'close', outcome: 'withdrawn' }, asManager)).toBeUndefined();
  });

  it('is not given by who entered the record himself and passed it on at once', () => {
    const passed = new OneInstance();
    passed.create();
    passed.give({ type: 'hand-over', to: uuid(78) });
    const asFormer = {
      actor: { user: REP, roles: ['manager' as const], groups: [] },
      managersOfOwner: [REP],
    };
    expect(passed.refusal({ type: 'close', outcome: 'withdrawn' }, asFormer)).toEqual(['consent.own-record']);
  });

  it('is given by who got the record from whoever entered it, and passed it on at once', () => {
    const passed = new OneInstance();
    passed.create({ amount: 'CNY 100' }, { actor: { user: uuid(79), roles: ['operations'], groups: [] } });
    passed.give({ type: 'hand-over', to: uuid(78) });
    const asFormer = {
      actor: { user: REP, roles: ['manager' as const], groups: [] },
      managersOfOwner: [REP],
    };
    expect(passed.refusal({ type: 'close', outcome: 'withdrawn' }, asFormer)).toBeUndefined();
    expect(passed.state).not.toHaveProperty('formerOwners');
  });
});
