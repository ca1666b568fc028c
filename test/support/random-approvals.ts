import { fc } from '@fast-check/jest';
import { activeSteps, decidersFor } from '../../src/engine/approvals/asked-step.js';
import { openSeatsOf } from '../../src/engine/approvals/places.js';
import { statedFields } from '../../src/engine/approvals/stated-fields.js';
import { approval, step, type ApprovedDeal } from '../../src/engine/fixture/approved-sale.js';
import { meeting, quotation } from '../../src/engine/fixture/deal.js';
import { uuid } from '../../src/engine/fixture/one-instance.js';
import {
  acting,
  BOOKKEEPER,
  CLOCK,
  COUNSEL,
  DIRECTOR,
  LAWYER,
  NOTARY,
  OPERATOR,
  OUTSIDER,
  substitute,
  type Change,
} from '../../src/engine/fixture/organisation.js';
import { KEEPER, MANAGER, REP } from '../../src/engine/fixture/pump-sale.js';
import type { Approval, ApprovalStep, Covered, Quorum } from '../../src/engine/model/approval.js';
import type { Command } from '../../src/engine/model/command.js';
import type { Actor } from '../../src/engine/model/facts.js';
import { situationOf } from '../../src/engine/situation.js';

const PEOPLE = [REP, MANAGER, KEEPER, DIRECTOR, LAWYER, COUNSEL, NOTARY, BOOKKEEPER, OUTSIDER, OPERATOR];
const person = fc.constantFrom(...PEOPLE);

const quorum: fc.Arbitrary<Quorum> = fc.constantFrom<Quorum>(
  { kind: 'any' },
  { kind: 'all' },
  { kind: 'count', count: 2 },
  { kind: 'count', count: 2, of: 3 },
);

const ruled = fc.record(
  {
    within: fc.constantFrom('P2D', '1 workday'),
    overdue: fc.constantFrom<NonNullable<ApprovalStep['overdue']>>(
      [{ do: 'escalate' }],
      [
        { do: 'remind', roles: ['director'] },
        { do: 'move', stage: 'visit' },
      ],
      [{ do: 'outcome', outcome: 'withdrawn' }],
    ),
  },
  { requiredKeys: [] },
);

/** Mostly steps that somebody can decide: several of legal, or one person of another role. */
function stepAt(id: string): fc.Arbitrary<ApprovalStep> {
  const people = fc.oneof(
    { weight: 6, arbitrary: fc.record({ by: fc.constant('legal'), quorum }) },
    {
      weight: 4,
      arbitrary: fc.record({
        by: fc.constantFrom('manager', 'books', 'director'),
        quorum: fc.constantFrom<Quorum>({ kind: 'any' }, { kind: 'all' }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ by: fc.constantFrom('seal', 'rep', 'manager'), quorum }) },
  );
  return fc
    .tuple(people, ruled)
    .map(([{ by, quorum: wanted }, more]) => step(id, by, { ...more, quorum: wanted }));
}

const ifMuch = { if: { kind: 'expression' as const, source: 'amount > CNY 120' } };

/** An approval that guards leaving the second stage. */
export const guarding: fc.Arbitrary<Approval> = fc
  .record({
    first: stepAt('1'),
    beside: fc.option(fc.tuple(stepAt('2.1'), stepAt('2.2')), { nil: undefined }),
    conditional: fc.boolean(),
    evidence: fc.boolean(),
    asks: fc.constantFrom([], ['discount'], ['mobile']),
    returnsTo: fc.constantFrom(undefined, 'visit', 'offer', 'closing'),
    locks: fc.constantFrom(undefined, 'meeting'),
    separation: fc.constantFrom(['requester', 'owner'], ['requester', 'owner', 'seal'], ['requester'], []),
  })
  .map(({ first, beside, conditional, evidence, asks, returnsTo, locks, separation }) => {
    const covers: Covered[] = [
      { kind: 'field', id: 'amount' },
      { kind: 'artifact', id: 'quotation' },
      ...(evidence ? [{ kind: 'evidence' as const, id: 'meeting' }] : []),
    ];
    return approval('contract', {
      covers,
      steps:
        beside === undefined
          ? [[first]]
          : [[first], [beside[0], conditional ? { ...beside[1], ...ifMuch } : beside[1]]],
      asks,
      separation,
      ...(returnsTo === undefined ? {} : { returnsTo }),
      ...(locks === undefined ? {} : { locks }),
    });
  });

const change: fc.Arbitrary<Change> = fc.record(
  {
    inactive: fc.subarray(PEOPLE, { maxLength: 3 }),
    groups: fc.record(
      { legal: fc.subarray(PEOPLE, { maxLength: 4 }), books: fc.subarray(PEOPLE, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    substitutions: fc.array(
      fc
        .tuple(fc.constantFrom('delegate' as const, 'stand-in' as const), person, person)
        .map(([kind, absent, by]) => substitute(kind, absent, by)),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

type Asking = (deal: ApprovedDeal) => { readonly command: Command; readonly actor: Actor } | undefined;

const given = (command: fc.Arbitrary<Command>): fc.Arbitrary<Asking> =>
  fc.tuple(command, person).map(([each, by]): Asking => () => ({ command: each, actor: acting(by) }));

const verdict = fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const, 'return' as const);
/** What the approvers of this deal are asked to fill in. */
function filledBy(deal: ApprovedDeal, discount: string) {
  const { asks = [] } = deal.process.definition.approvals?.[0] ?? {};
  return {
    ...(asks.includes('discount') ? { discount } : {}),
    ...(asks.includes('mobile') ? { mobile: '138' } : {}),
  };
}

/** A decision on what is asked for now, by anybody. */
const decision: fc.Arbitrary<Asking> = fc
  .tuple(verdict, person, fc.boolean())
  .map(([said, by, fills]): Asking => {
    return (deal) => ({
      command: {
        type: 'decide-approval',
        approval: 'contract',
        verdict: said,
        covered: deal.state.approvals?.['contract']?.covered.digest ?? '',
        comment: 'so',
        ...(fills ? { answers: filledBy(deal, '5%') } : {}),
      },
      actor: acting(by),
    });
  });

/** Agreement by one of those who may decide, so that requests are granted now and then. */
const agreement: fc.Arbitrary<Asking> = fc.nat({ max: 5 }).map((place): Asking => (deal) => {
  const request = deal.state.approvals?.['contract'];
  const found = deal.process.definition.approvals?.[0];
  if (request === undefined || found === undefined) return undefined;
  const situation = situationOf(deal.process, deal.state, deal.facts());
  const may = activeSteps(found, request).flatMap((asked) =>
    openSeatsOf(asked.step)
      .flatMap((seat) => decidersFor(seat, asked, situation))
      .map((by) => ({ by, step: asked.step.step })),
  );
  const chosen = may[place % Math.max(may.length, 1)];
  if (chosen === undefined) return undefined;
  return {
    command: {
      type: 'decide-approval',
      approval: 'contract',
      verdict: 'approve',
      covered: request.covered.digest,
      step: chosen.step,
      ...(statedFields(request).size === 0 ? { answers: filledBy(deal, '3%') } : {}),
    },
    actor: acting(chosen.by),
  };
});

/** The clock, for the first active step or the whole request. */
const clock: fc.Arbitrary<Asking> = fc.boolean().map((refreshes): Asking => (deal) => {
  const request = deal.state.approvals?.['contract'];
  const active = request?.steps.flat().find(({ status }) => status === 'active');
  if (request === undefined || active === undefined) return undefined;
  const about = { approval: 'contract', request: request.id };
  return {
    command: refreshes
      ? { type: 'refresh-approvers', ...about }
      : { type: 'time-out-approval', ...about, step: active.step },
    actor: CLOCK,
  };
});

/** By whoever asked, mostly; by anybody at times. */
const mostly = (command: fc.Arbitrary<Command>): fc.Arbitrary<Asking> =>
  fc
    .tuple(command, fc.constantFrom(REP, REP, REP, MANAGER, LAWYER, OPERATOR))
    .map(([each, by]): Asking => () => ({ command: each, actor: acting(by) }));
const weighed = (weight: number, arbitrary: fc.Arbitrary<Asking>) => ({ weight, arbitrary });
const about = { approval: fc.constant('contract') };

const aroundIt: fc.Arbitrary<Asking> = fc.oneof(
  mostly(fc.constant({ type: 'recall-approval', approval: 'contract' })),
  given(
    fc.record(
      {
        type: fc.constant('reassign-approval' as const),
        ...about,
        from: person,
        to: person,
        reason: fc.constant('away'),
      },
      { requiredKeys: ['type', 'approval', 'to', 'reason'] },
    ),
  ),
  given(fc.record({ type: fc.constant('add-approver' as const), ...about, user: person })),
  mostly(fc.constant({ type: 'comment-approval', approval: 'contract', text: 'why?' })),
  mostly(fc.constant({ type: 'nudge-approval', approval: 'contract' })),
  mostly(
    fc.record({
      type: fc.constant('copy-approval' as const),
      ...about,
      to: fc.array(person, { maxLength: 2 }),
    }),
  ),
);

const content: fc.Arbitrary<Asking> = fc.oneof(
  mostly(
    fc.record({
      type: fc.constant('set-fields' as const),
      fields: fc.record(
        {
          amount: fc.constantFrom('CNY 100', 'CNY 110', 'CNY 130'),
          discount: fc.constantFrom('3%', '9%'),
          mobile: fc.constant('139'),
          budget: fc.constantFrom('CNY 80', 'CNY 90'),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  mostly(fc.constant(quotation)),
  mostly(fc.integer({ min: 100, max: 104 }).map((id) => meeting(id, uuid(21)))),
  mostly(
    fc.integer({ min: 100, max: 104 }).map((id) => ({
      type: 'retract-evidence',
      evidence: uuid(id),
      reason: 'wrong',
    })),
  ),
);

const record: fc.Arbitrary<Asking> = fc.oneof(
  weighed(
    4,
    fc.constant<Asking>(() => ({ command: { type: 'move-back', reason: 'why' }, actor: acting(REP) })),
  ),
  weighed(2, given(fc.record({ type: fc.constant('hand-over' as const), to: person }))),
  weighed(1, mostly(fc.constant({ type: 'hold', reason: 'wait' }))),
  weighed(3, mostly(fc.constant({ type: 'resume' }))),
  weighed(1, mostly(fc.constant({ type: 'close', outcome: 'lost', answers: { why: 'price' } }))),
  weighed(3, mostly(fc.constant({ type: 'reopen', reason: 'again' }))),
);

const advancing = fc.constant<Asking>(() => ({ command: { type: 'advance' }, actor: acting(REP) }));
const requesting = fc
  .tuple(fc.integer({ min: 500, max: 599 }).map(uuid), fc.constantFrom(REP, REP, REP, KEEPER))
  .map(([id, by]): Asking => {
    return () => ({ command: { type: 'request-approval', id, approval: 'contract' }, actor: acting(by) });
  });

const asking: fc.Arbitrary<Asking> = fc.oneof(
  weighed(6, requesting),
  weighed(28, agreement),
  weighed(8, decision),
  weighed(5, clock),
  weighed(6, aroundIt),
  weighed(4, content),
  weighed(3, record),
  weighed(8, advancing),
);

/** Something that happens to a deal with an approval, some hours after what came before. */
export interface ApprovalStepTaken {
  readonly hoursLater: number;
  /** How the organisation is from then on. */
  readonly change: Change | undefined;
  readonly asking: Asking;
}

/** What may happen, in any order: people, groups, substitutions and contents change in between. */
export const happenings: fc.Arbitrary<ApprovalStepTaken[]> = fc.array(
  fc.record({
    hoursLater: fc.integer({ min: 0, max: 60 }),
    change: fc.option(change, { freq: 10, nil: undefined }),
    asking,
  }),
  { minLength: 15, maxLength: 45, size: 'max' },
);
