import { beforeEach, describe, expect, it } from '@jest/globals';
import { explain } from '../explain.js';
import { asKeeper, asManager, CHAIN, quotation, meeting } from '../fixture/deal.js';
import { OneInstance, uuid } from '../fixture/one-instance.js';
import { poolSale, transition } from '../fixture/pool-sale.js';
import { field, KEEPER, MANAGER, REP, stage } from '../fixture/pump-sale.js';
import type { Command } from '../model/command.js';
import type { Criterion } from '../model/criterion.js';
import type { NamedTransition } from '../model/named-transition.js';
import type { ProcessDefinition } from '../model/process-definition.js';

const take = (id: string, more: object = {}): Command => ({
  type: 'take-transition',
  transition: id,
  ...more,
});

/** A new deal of a process with these transitions. */
function dealWith(
  transitions: readonly NamedTransition[],
  more: Partial<ProcessDefinition> = {},
): OneInstance {
  const deal = new OneInstance({ ...poolSale, transitions, ...more });
  deal.create({ amount: 'CNY 100', chain: CHAIN });
  return deal;
}

let deal: OneInstance;

beforeEach(() => {
  deal = new OneInstance(poolSale);
  deal.create({ amount: 'CNY 100', chain: CHAIN });
});

describe('taking a named transition', () => {
  it('moves, sets the owner and fields in the same command, and says so in the log', () => {
    const before = deal.events.length;
    expect(deal.give(take('claim', { reason: 'mine' }), asKeeper)).toMatchObject({
      kind: 'accepted',
      effects: [{ topic: 'stage.entered' }, { topic: 'owner.changed' }],
    });
    expect(deal.events.slice(before)).toMatchObject([
      { type: 'fields.set', body: { values: { claimedOn: '2026-03-02' } } },
      { type: 'owner.changed', body: { from: REP, to: KEEPER, reason: 'mine' } },
      {
        type: 'stage.changed',
        stage: 'offer',
        body: { move: 'transition', transition: 'claim', from: 'visit', reason: 'mine' },
      },
    ]);
    expect(deal.state).toMatchObject({ stage: 'offer', owner: KEEPER, stateValue: { offer: {} } });
  });

  it('says nothing of what was so before', () => {
    deal.give({ type: 'hand-over', to: KEEPER });
    deal.give({ type: 'set-fields', fields: { claimedOn: '2026-03-02' } }, asKeeper);
    const before = deal.events.length;
    deal.give(take('claim'), asKeeper);
    expect(deal.events.slice(before).map(({ type }) => type)).toEqual(['stage.changed']);
  });

  it('is only for the roles it names', () => {
    expect(deal.give(take('claim'))).toMatchObject({
      blockers: [
        {
          code: 'role.missing',
          message: { en: expect.stringMatching(/seal keeper or manager.*claim/) },
          suppliers: [{ role: 'seal' }, { role: 'manager', users: [MANAGER] }],
        },
      ],
    });
    expect(deal.give(take('claim'), asManager)).toMatchObject({ kind: 'accepted' });
    expect(deal.state.owner).toBe(MANAGER);
  });

  it('is refused where it does not lead from, saying from where it does', () => {
    deal.give(take('claim'), asKeeper);
    expect(deal.give(take('claim'), asKeeper)).toMatchObject({
      blockers: [
        { code: 'transition.not-from-here', message: { en: expect.stringContaining('from visit') } },
      ],
    });
  });

  it('has the exit criteria of the stage to pass when it leads ahead, unless it waives them', () => {
    const ahead = dealWith([transition('ahead', 'offer')]);
    expect(ahead.refusal(take('ahead'))).toEqual(['budget-known', 'chart']);
    const waiving = dealWith([transition('ahead', 'offer', { waivesExit: true })]);
    expect(waiving.give(take('ahead'))).toMatchObject({ kind: 'accepted' });
    const aside = dealWith([transition('again', 'visit')]);
    expect(aside.give(take('again'))).toMatchObject({ kind: 'accepted' });
  });

  it('begins a new stay where it leads back into the stage', () => {
    const again = dealWith([transition('again', 'visit')]);
    again.now = '2026-03-09T02:00:00.000Z';
    again.give(take('again'));
    expect(again.state).toMatchObject({ stage: 'visit', stageEnteredAt: again.now });
  });

  it('has its own criteria and those of the stage it leads to to pass', () => {
    const at = (path: string, id: string): Criterion => ({ id, path, kind: 'fields', fields: ['budget'] });
    const guarded = dealWith(
      [
        transition('ahead', 'offer', {
          requires: [at('transitions.ahead.requires.own', 'own')],
          waivesExit: true,
        }),
      ],
      { stages: [stage('visit'), stage('offer', { entry: [at('stages.offer.entry.asked', 'asked')] })] },
    );
    expect(guarded.refusal(take('ahead'))).toEqual(['own', 'asked']);
    guarded.give({ type: 'set-fields', fields: { budget: 'CNY 5' } });
    guarded.give(take('ahead'));
    expect(guarded.events.at(-1)).toMatchObject({
      body: {
        basis: {
          criteria: [
            { criterion: 'transitions.ahead.requires.own', verdict: 'met' },
            { criterion: 'stages.offer.entry.asked', verdict: 'met' },
          ],
        },
      },
    });
  });

  it('enters a stage that asks for what the transition sets', () => {
    const dated: Criterion = {
      id: 'dated',
      path: 'stages.offer.entry.dated',
      kind: 'fields',
      fields: ['claimedOn'],
    };
    const sale = dealWith([transition('claim', 'offer', { sets: { claimedOn: 'today' } })], {
      stages: [stage('visit'), stage('offer', { entry: [dated] })],
    });
    expect(sale.give(take('claim'))).toMatchObject({ kind: 'accepted' });
  });

  it('is stopped by a hold and by the end of the record', () => {
    deal.give({ type: 'hold', reason: 'frozen' });
    expect(deal.refusal(take('claim'), asKeeper)).toEqual(['instance.held']);
    deal.give({ type: 'close', outcome: 'lost', answers: { why: 'price' } });
    expect(deal.refusal(take('claim'), asKeeper)).toEqual(['instance.closed']);
  });

  it('is not there when the definition does not name it', () => {
    expect(deal.give(take('clame'))).toMatchObject({
      problems: [{ pointer: '/transition', code: 'value.unknown-transition' }],
    });
  });
});

describe('whether a transition applies', () => {
  it('is told by its condition, over computed fields too', () => {
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 40' } });
    deal.give(meeting(31, uuid(21)));
    deal.give(meeting(32, uuid(21)));
    expect(deal.give(take('hurry'))).toMatchObject({
      blockers: [
        {
          code: 'transition.not-applicable',
          message: {
            en: expect.stringContaining('urgency is low, not high'),
            zh: expect.stringContaining('不适用'),
          },
        },
      ],
    });
  });

  it('blocks while that cannot be told', () => {
    deal.give({ type: 'set-fields', fields: { amount: 'CNY 40' } });
    expect(deal.refusal(take('hurry'))).toContain('criterion.condition-unknown');
  });

  it('follows the stage it leads to: one that does not apply to the record is not entered by another door', () => {
    const never = { kind: 'expression', source: 'amount > CNY 500' } as const;
    const sale = dealWith([transition('ahead', 'offer', { waivesExit: true })], {
      stages: [stage('visit'), stage('offer', { if: never }), stage('closing')],
    });
    expect(sale.refusal(take('ahead'))).toEqual(['transition.not-applicable']);
  });
});

describe('what a transition asks and sets', () => {
  beforeEach(() => {
    deal.give({ type: 'set-fields', fields: { budget: 'CNY 80' } });
    deal.give({ type: 'complete-task', task: 'chart' });
  });

  it('takes the answer to a question into a field', () => {
    expect(deal.refusal(take('hurry'))).toEqual(['cause', 'transition.value-unknown']);
    expect(deal.give(take('hurry', { answers: { cause: 7 } }))).toMatchObject({
      problems: [{ pointer: '/answers/cause' }],
    });
    deal.give(take('hurry', { answers: { cause: 'tender' } }));
    expect(deal.state).toMatchObject({ stage: 'closing', fields: { note: 'tender' } });
    expect(deal.events.at(-1)).toMatchObject({ body: { answers: { cause: 'tender' } } });
  });

  it('is refused while a value cannot be computed, naming what is missing', () => {
    const sale = dealWith([transition('set', 'offer', { waivesExit: true, sets: { note: 'waived' } })]);
    expect(sale.give(take('set'))).toMatchObject({
      blockers: [
        {
          code: 'transition.value-unknown',
          message: { en: expect.stringContaining('waived'), zh: expect.stringContaining('waived字段') },
          remedy: { act: 'set-fields', fields: ['waived'] },
        },
      ],
    });
  });

  it.each([
    ['a value beyond the limits of the field', { amount: 'CNY 0 - CNY 1' }, 'transition.value-invalid'],
    ['a field that is computed', { open: 'CNY 1' }, 'transition.value-invalid'],
    ['a field that only others may set', { waived: '"yes"' }, 'role.missing'],
  ])('is refused for %s', (_what, sets, code) => {
    const sale = dealWith([transition('set', 'offer', { waivesExit: true, sets })]);
    expect(sale.give(take('set'))).toMatchObject({ blockers: [{ code }] });
    expect(sale.state.stage).toBe('visit');
  });

  it('is the way to the next stage where one leads there: the plain advance is closed', () => {
    expect(deal.refusal({ type: 'advance' })).toEqual(['move.by-transition']);
    const seldom = { kind: 'map', entries: [{ path: ['note'], test: { op: 'any' } }] } as const;
    const other = dealWith([transition('hurry', 'offer', { from: ['visit'], if: seldom })]);
    expect(other.refusal({ type: 'advance' })).not.toContain('move.by-transition');
    other.give({ type: 'set-fields', fields: { note: 'the year ends' } });
    expect(other.refusal({ type: 'advance' })).toEqual(['move.by-transition']);
  });

  it('is refused for a field that is locked or has a gate of its own, as setting it is', () => {
    deal.give({ type: 'advance' });
    deal.give(quotation);
    deal.give(meeting(31, uuid(21)));
    deal.give(take('hurry', { answers: { cause: 'the year ends' } }));
    expect(deal.state.stage).toBe('closing');
    expect(deal.refusal(take('release'))).toEqual(['field.locked']);

    const counted: Criterion = {
      id: 'counted',
      path: 'fields.note.requires.counted',
      kind: 'fields',
      fields: ['waived'],
    };
    const sale = dealWith([transition('set', 'offer', { waivesExit: true, sets: { note: '"x"' } })], {
      fields: [
        ...poolSale.fields.filter(({ id }) => id !== 'note'),
        field('note', 'text', { requires: [counted] }),
      ],
    });
    expect(sale.refusal(take('set'))).toEqual(['counted']);
  });
});

describe('explaining a named transition', () => {
  it('shows every criterion and the very blockers it would be refused with', () => {
    const ahead = dealWith([transition('ahead', 'offer')]);
    const found = explain(ahead.process, ahead.state, { transition: 'ahead' }, ahead.facts());
    expect(found).toMatchObject({
      from: 'visit',
      target: { transition: 'ahead' },
      criteria: [{ id: 'budget-known' }, { id: 'chart' }],
    });
    expect(ahead.give(take('ahead'))).toMatchObject({ blockers: found.blockers });
  });

  it('knows no transition the definition does not name', () => {
    expect(() => explain(deal.process, deal.state, { transition: 'clame' }, deal.facts())).toThrow(
      RangeError,
    );
  });
});
