import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { CLOCK, COUNSEL, DIRECTOR, LAWYER, NOTARY, OUTSIDER } from '../fixture/organisation.js';
import { MANAGER, REP } from '../fixture/pump-sale.js';
import type { ApprovalStep } from '../model/approval.js';
import type { Decision } from '../model/decision.js';

function asked(more: Partial<ApprovalStep>, by = 'legal'): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps: [[step('1', by, { within: 'P2D', ...more })]] }));
  deal.ask();
  return deal;
}

function timeOut(deal: ApprovedDeal, more: object = {}): Decision {
  const about = { approval: 'price', request: deal.request().id, step: '1' };
  return deal.give({ type: 'time-out-approval', ...about }, { actor: CLOCK, ...more });
}

const stepOf = (deal: ApprovedDeal) => deal.request().steps[0]?.[0];
const OVER = '2026-03-04T02:00:00.000Z';

describe('when the time of a step is over', () => {
  it.each<[string, string, object, string, number]>([
    [
      'only the clock says so',
      OVER,
      { actor: { user: REP, roles: ['administrator'], groups: [] } },
      'approval.by-clock-only',
      0,
    ],
    ['not before', '2026-03-04T01:59:59.000Z', {}, 'accepted', 0],
    ['at that instant', OVER, {}, 'accepted', 1],
  ])('%s', (_name, now, more, outcome, events) => {
    const deal = asked({});
    deal.now = now;
    const decision = timeOut(deal, more);
    expect(outcomeOf(decision)).toBe(outcome);
    expect(decision).toMatchObject(events === 0 ? {} : { events: [{ type: 'approval.overdue' }] });
    expect(stepOf(deal)?.overdue ?? 0).toBe(events);
  });

  it('those who may decide are reminded, again and again, five times', () => {
    const deal = asked({});
    for (const time of [1, 2, 3, 4, 5]) {
      deal.now = stepOf(deal)?.dueAt ?? '';
      expect(timeOut(deal)).toMatchObject({
        effects: [{ topic: 'approval.overdue', recipients: [LAWYER, COUNSEL, NOTARY] }],
      });
      expect(stepOf(deal)).toMatchObject({ overdue: time, overdueSince: OVER });
    }
    expect(stepOf(deal)).not.toHaveProperty('dueAt');
    expect(timeOut(deal)).toMatchObject({ kind: 'accepted', events: [] });
  });

  it('nothing is said of a request that ended, or another one', () => {
    const deal = asked({});
    const { id } = deal.request();
    deal.give({ type: 'recall-approval', approval: 'price' });
    deal.ask();
    deal.now = OVER;
    const stale = { type: 'time-out-approval', approval: 'price', request: id, step: '1' } as const;
    expect(deal.give(stale, { actor: CLOCK })).toMatchObject({ kind: 'accepted', events: [] });
  });

  it('the roles named are reminded too, and operations where nobody can decide', () => {
    const deal = asked({ overdue: [{ do: 'remind', roles: ['director'] }] }, 'manager');
    deal.now = OVER;
    expect(timeOut(deal)).toMatchObject({ effects: [{ recipients: [MANAGER, DIRECTOR] }] });
    const stuck = asked({}, 'manager');
    stuck.reorganise({ inactive: [MANAGER] });
    stuck.now = OVER;
    expect(timeOut(stuck)).toMatchObject({ effects: [{ topic: 'approval.overdue' }] });
  });

  it('the manager above may decide as well, and either may', () => {
    const all = { overdue: [{ do: 'escalate' as const }], quorum: { kind: 'all' as const } };
    const deal = asked(all, 'manager');
    deal.now = OVER;
    expect(timeOut(deal)).toMatchObject({
      events: [{ type: 'approval.overdue' }, { type: 'approval.seats-changed', body: { why: 'escalated' } }],
      effects: [{ topic: 'approval.asked', recipients: [DIRECTOR] }],
    });
    expect(stepOf(deal)).toMatchObject({
      needed: 1,
      seats: [{ person: MANAGER }, { person: DIRECTOR, origin: { is: 'escalated', from: MANAGER } }],
    });
    deal.decides(DIRECTOR);
    expect(deal.request().status).toBe('granted');
    expect(outcomeOf(deal.decides(MANAGER))).toBe('approval.not-pending');
  });

  it('who stands above several is asked in the place of one of them', () => {
    const deal = asked({ overdue: [{ do: 'escalate' }], quorum: { kind: 'all' } });
    deal.now = OVER;
    timeOut(deal);
    expect(stepOf(deal)?.seats.map(({ person }) => person)).toEqual([LAWYER, COUNSEL, NOTARY, DIRECTOR]);
    deal.decides(DIRECTOR);
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.decided-before-you');
    deal.decides(COUNSEL);
    expect(deal.request().status).toBe('pending');
    deal.decides(NOTARY);
    expect(deal.request().status).toBe('granted');
  });

  it('nobody separated or gone is asked above; who is asked is reminded then', () => {
    const deal = asked({ overdue: [{ do: 'escalate' }] }, 'manager');
    deal.reorganise({ inactive: [DIRECTOR] });
    deal.now = OVER;
    expect(timeOut(deal)).toMatchObject({
      events: [{ type: 'approval.overdue' }],
      effects: [{ topic: 'approval.overdue', recipients: [MANAGER] }],
    });
  });

  it.each<[string, NonNullable<ApprovalStep['overdue']>, object]>([
    [
      'moves it back',
      [{ do: 'move', stage: 'visit' }],
      { stage: 'visit', approvals: { price: { status: 'recalled' } } },
    ],
    ['hands it to a role', [{ do: 'assign', to: 'director' }], { owner: DIRECTOR }],
    ['sets fields', [{ do: 'set', values: { discount: '5%' } }], { fields: { discount: '0.05' } }],
    ['closes what nobody has to consent to', [{ do: 'outcome', outcome: 'lost' }], { status: 'open' }],
    [
      'does one after the other',
      [
        { do: 'set', values: { discount: '5%' } },
        { do: 'move', stage: 'visit' },
      ],
      { stage: 'visit', fields: { discount: '0.05' } },
    ],
    ['goes past no gate', [{ do: 'move', stage: 'closing' }], { stage: 'offer' }],
  ])('the record %s as the process says', (_name, overdue, expected) => {
    const deal = asked({ overdue });
    deal.now = OVER;
    expect(outcomeOf(timeOut(deal))).toBe('accepted');
    expect(deal.state).toMatchObject(expected);
  });
});

describe('when the organisation changed', () => {
  const refresh = (deal: ApprovedDeal) =>
    deal.give({ type: 'refresh-approvers', approval: 'price', request: deal.request().id }, { actor: CLOCK });
  const people = (deal: ApprovedDeal) => stepOf(deal)?.seats.map(({ person }) => person);

  it('nothing happens where nothing changes for the step', () => {
    expect(refresh(asked({}))).toEqual({ kind: 'accepted', events: [], effects: [] });
  });

  it('is for the clock to say', () => {
    const deal = asked({});
    const command = { type: 'refresh-approvers', approval: 'price', request: deal.request().id } as const;
    expect(outcomeOf(deal.give(command))).toBe('approval.by-clock-only');
  });

  it.each<[string, ApprovalStep['quorum'], readonly string[], readonly string[], object]>([
    [
      'any: the present holders take over',
      { kind: 'any' },
      [COUNSEL, OUTSIDER],
      [COUNSEL, OUTSIDER],
      { needed: 1 },
    ],
    [
      'count: who decided keeps his seat',
      { kind: 'count', count: 2 },
      [COUNSEL, OUTSIDER],
      [LAWYER, COUNSEL, OUTSIDER],
      { needed: 2 },
    ],
    [
      'all: nobody is dropped, who is new is added',
      { kind: 'all' },
      [LAWYER, COUNSEL, OUTSIDER],
      [LAWYER, COUNSEL, NOTARY, OUTSIDER],
      { needed: 4, unresolved: { needed: 3, available: 2 } },
    ],
    [
      'a group shrunk below its quorum is stuck',
      { kind: 'count', count: 2 },
      [],
      [LAWYER],
      { unresolved: { needed: 2, available: 1 } },
    ],
  ])('%s', (_name, quorum, legal, seats, expected) => {
    const deal = asked({ quorum });
    if (quorum.kind !== 'any') deal.decides(LAWYER);
    deal.reorganise({ groups: { legal } });
    refresh(deal);
    expect(people(deal)).toEqual(seats);
    expect(stepOf(deal)).toMatchObject(expected);
    expect(deal.request().status).toBe('pending');
  });

  it('who is asked anew is told, and operations where it is stuck', () => {
    const deal = asked({});
    deal.reorganise({ groups: { legal: [LAWYER, OUTSIDER] } });
    expect(refresh(deal)).toMatchObject({ effects: [{ topic: 'approval.asked', recipients: [OUTSIDER] }] });
    deal.reorganise({ groups: { legal: [] } });
    expect(refresh(deal)).toMatchObject({ effects: [{ topic: 'approval.unresolved' }] });
    deal.reorganise({});
    refresh(deal);
    expect(stepOf(deal)).not.toHaveProperty('unresolved');
  });

  it('a seat that was handed over stays with whom it went to', () => {
    const deal = asked({ quorum: { kind: 'all' } });
    deal.by(LAWYER, { type: 'reassign-approval', approval: 'price', to: OUTSIDER, reason: 'away' });
    expect(refresh(deal)).toMatchObject({ events: [] });
  });
});
