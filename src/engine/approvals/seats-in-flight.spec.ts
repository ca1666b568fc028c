import { describe, expect, it } from '@jest/globals';
import { approval, ApprovedDeal, outcomeOf, step } from '../fixture/approved-sale.js';
import { CLOCK, COUNSEL, DIRECTOR, LAWYER, NOTARY, organisation, OUTSIDER } from '../fixture/organisation.js';
import { KEEPER, MANAGER, REP } from '../fixture/pump-sale.js';
import type { Approval, ApprovalStep, Quorum } from '../model/approval.js';
import type { BusinessCalendar } from '../model/facts.js';

const OVERDUE: Partial<ApprovalStep> = { within: 'P1D', overdue: [{ do: 'escalate' }] };

function asked(steps: Approval['steps'], more: Partial<Approval> = {}): ApprovedDeal {
  const deal = new ApprovedDeal(approval('price', { steps, ...more }));
  deal.ask();
  return deal;
}

const byLegal = (quorum: Quorum, more: Partial<ApprovalStep> = {}) => [
  [step('1', 'legal', { quorum, ...more })],
];
const two: Quorum = { kind: 'count', count: 2 };

const seats = (deal: ApprovedDeal) =>
  deal
    .request()
    .steps.flat()[0]
    ?.seats.map(({ person }) => person);

function handsOver(deal: ApprovedDeal, by: string, to: string): string {
  return outcomeOf(deal.by(by, { type: 'reassign-approval', approval: 'price', to, reason: 'away' }));
}

/** Lets the time of the first step run out. */
function timeOut(deal: ApprovedDeal, id = '1') {
  const { id: request, steps } = deal.request();
  deal.now = steps.flat().find((each) => each.step === id)?.dueAt ?? '';
  return deal.give({ type: 'time-out-approval', approval: 'price', request, step: id }, { actor: CLOCK });
}

function refresh(deal: ApprovedDeal) {
  const { id: request } = deal.request();
  return deal.give({ type: 'refresh-approvers', approval: 'price', request }, { actor: CLOCK });
}

/** The organisation with somebody above the director. */
function withSomebodyAbove(
  deal: ApprovedDeal,
  groups: Readonly<Record<string, readonly string[]>> = {},
): void {
  const people = organisation({ groups });
  const director = people.people.get(DIRECTOR);
  if (director === undefined) throw new Error('there is no director');
  const above = new Map([...people.people, [DIRECTOR, { ...director, manager: KEEPER }] as const]);
  deal.around = { ...deal.around, people: { ...people, people: above } };
}

describe('a seat that was handed on', () => {
  it.each<[string, Quorum]>([
    ['any', { kind: 'any' }],
    ['all', { kind: 'all' }],
    ['two', two],
  ])('more than once is not given back to who had it first, whatever the quorum: %s', (_name, quorum) => {
    const deal = asked(byLegal(quorum));
    handsOver(deal, LAWYER, OUTSIDER);
    handsOver(deal, OUTSIDER, DIRECTOR);
    expect(refresh(deal)).toMatchObject({ events: [] });
    expect(seats(deal)).toEqual([DIRECTOR, COUNSEL, NOTARY]);
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.not-asked-of-you');
  });

  it('counts for the quorum as the one it was', () => {
    const deal = asked(byLegal(two));
    handsOver(deal, LAWYER, OUTSIDER);
    deal.decides(COUNSEL);
    expect(deal.request().status).toBe('pending');
    deal.decides(OUTSIDER);
    expect(deal.request().status).toBe('granted');
  });
});

describe('a seat that was escalated and then handed on', () => {
  function handedOn(quorum: Quorum): ApprovedDeal {
    const deal = new ApprovedDeal(approval('price', { steps: byLegal(quorum, OVERDUE) }));
    deal.reorganise({ groups: { legal: [LAWYER, COUNSEL] } });
    deal.ask();
    timeOut(deal);
    expect(handsOver(deal, DIRECTOR, OUTSIDER)).toBe('accepted');
    return deal;
  }

  it('is no voice more: the one in whose stead it decides has none beside it', () => {
    const deal = handedOn(two);
    deal.decides(OUTSIDER);
    expect(deal.request().status).toBe('pending');
    expect(outcomeOf(deal.decides(LAWYER))).toBe('approval.decided-before-you');
    deal.decides(COUNSEL);
    expect(deal.request().status).toBe('granted');
  });

  it('is nobody more who has to agree', () => {
    const deal = handedOn({ kind: 'all' });
    expect(deal.request().steps.flat()[0]?.needed).toBe(2);
    deal.decides(LAWYER);
    deal.decides(COUNSEL);
    expect(deal.request().status).toBe('granted');
  });

  it('stays in the stead of a seat that is handed on itself', () => {
    const deal = handedOn(two);
    handsOver(deal, LAWYER, NOTARY);
    deal.decides(OUTSIDER);
    expect(outcomeOf(deal.decides(NOTARY))).toBe('approval.decided-before-you');
  });

  it('falls with the seat it stands for', () => {
    const deal = handedOn({ kind: 'any' });
    deal.reorganise({ groups: { legal: [COUNSEL] } });
    refresh(deal);
    expect(seats(deal)).toEqual([COUNSEL]);
  });
});

describe('escalating', () => {
  it('twice goes one further up, and both seats fall with the one they stand for', () => {
    const deal = asked(byLegal({ kind: 'any' }, OVERDUE));
    withSomebodyAbove(deal, { legal: [LAWYER] });
    refresh(deal);
    timeOut(deal);
    timeOut(deal);
    expect(seats(deal)).toEqual([LAWYER, DIRECTOR, KEEPER]);
    withSomebodyAbove(deal, { legal: [COUNSEL] });
    refresh(deal);
    expect(seats(deal)).toEqual([COUNSEL]);
  });

  it('reaches past a manager who is kept apart', () => {
    const separation = ['requester', 'owner', 'manager'];
    const deal = asked(byLegal({ kind: 'any' }, OVERDUE), { separation });
    // The rep is asked, and his manager is kept apart.
    deal.reorganise({ groups: { legal: [LAWYER] } });
    refresh(deal);
    const people = deal.around.people;
    const lawyer = people?.people.get(LAWYER);
    if (people === undefined || lawyer === undefined) throw new Error('there is no lawyer');
    const below = new Map([...people.people, [LAWYER, { ...lawyer, manager: MANAGER }] as const]);
    deal.around = { ...deal.around, people: { ...people, people: below } };
    timeOut(deal);
    expect(seats(deal)).toEqual([LAWYER, DIRECTOR]);
  });

  it('reaches who was added and says nothing: somebody above him may agree in his stead', () => {
    const deal = asked([[step('1', 'manager', OVERDUE)]]);
    deal.by(MANAGER, { type: 'add-approver', approval: 'price', user: OUTSIDER });
    deal.decides(MANAGER);
    timeOut(deal);
    expect(seats(deal)).toEqual([MANAGER, OUTSIDER, DIRECTOR]);
    deal.decides(DIRECTOR);
    expect(deal.request().status).toBe('granted');
  });

  it('ends at the top: who is asked is reminded', () => {
    const deal = asked([[step('1', 'director', OVERDUE)]]);
    expect(timeOut(deal)).toMatchObject({
      events: [{ type: 'approval.overdue' }],
      effects: [{ topic: 'approval.overdue', recipients: [DIRECTOR] }],
    });
  });

  it('goes on while the record is on hold, for so does deciding', () => {
    const deal = asked([[step('1', 'manager', OVERDUE)]]);
    deal.give({ type: 'hold', reason: 'wait' });
    timeOut(deal);
    expect(seats(deal)).toEqual([MANAGER, DIRECTOR]);
    expect(outcomeOf(deal.decides(DIRECTOR))).toBe('accepted');
  });
});

describe('the time of a step', () => {
  const week: BusinessCalendar = {
    key: 'CN',
    workweek: [1, 2, 3, 4, 5],
    holidays: new Set(['2026-03-03', '2026-03-04']),
    makeUpDays: new Set(['2026-03-07']),
  };

  it.each([
    ['1 workday', '2026-03-05T02:00:00.000Z'],
    ['3 workdays', '2026-03-07T02:00:00.000Z'],
    ['4 workdays', '2026-03-09T02:00:00.000Z'],
    ['P2D', '2026-03-04T02:00:00.000Z'],
  ])('%s from a Monday before two holidays, in a week with a Saturday worked, is over %s', (within, due) => {
    const deal = new ApprovedDeal(approval('price', { steps: [[step('1', 'manager', { within })]] }));
    deal.around = { ...deal.around, calendar: week };
    deal.ask();
    expect(deal.request().steps.flat()[0]?.dueAt).toBe(due);
  });

  it('runs from when its turn comes, not from when it was asked for', () => {
    const deal = asked([[step('1', 'manager')], [step('2', 'director', { within: 'P1D' })]]);
    deal.now = '2026-03-05T02:00:00.000Z';
    deal.decides(MANAGER);
    expect(deal.request().steps.flat()[1]?.dueAt).toBe('2026-03-06T02:00:00.000Z');
  });
});

describe('around a request', () => {
  it('one person may decide two steps one after the other, with a voice in each', () => {
    const deal = asked([[step('1', 'manager')], [step('2', 'seal')]]);
    deal.reorganise({ groups: { seal: [MANAGER] } });
    deal.decides(MANAGER);
    expect(deal.request().status).toBe('pending');
    deal.decides(MANAGER);
    expect(deal.request().status).toBe('granted');
  });

  it('whoever handed the record over recalls it no more, unless he asked', () => {
    const former = asked([[step('1', 'director')]]);
    former.give({ type: 'hand-over', to: OUTSIDER });
    former.by(OUTSIDER, { type: 'recall-approval', approval: 'price' });
    former.ask('price', OUTSIDER);
    const recalls = { type: 'recall-approval', approval: 'price' } as const;
    expect(outcomeOf(former.by(REP, recalls))).toBe('approval.not-yours-to-recall');
    const asker = asked([[step('1', 'director')]]);
    asker.give({ type: 'hand-over', to: OUTSIDER });
    expect(outcomeOf(asker.by(REP, recalls))).toBe('accepted');
  });

  it('those of the next step may be urged at once, though those before just were', () => {
    const deal = asked([[step('1', 'manager')], [step('2', 'director')]]);
    const nudge = () => outcomeOf(deal.by(REP, { type: 'nudge-approval', approval: 'price' }));
    expect([nudge(), nudge()]).toEqual(['accepted', 'approval.nudged-lately']);
    deal.decides(MANAGER);
    expect(nudge()).toBe('accepted');
  });

  it('a step of which it cannot be told whether it applies is not left out, though others do', () => {
    const unsure = { if: { kind: 'expression' as const, source: 'discount > 5%' } };
    const deal = new ApprovedDeal(
      approval('price', { steps: [[step('1', 'manager')], [step('2', 'director', unsure)]] }),
    );
    expect(outcomeOf(deal.ask())).toBe('criterion.condition-unknown');
  });
});
