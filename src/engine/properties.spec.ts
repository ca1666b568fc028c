import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { actsOf } from './acts.js';
import { replay } from './apply.js';
import { decide } from './decide.js';
import { matchesOf } from './evidence-matches.js';
import { evidenceNeedsOf } from './evidence-needs.js';
import { explain } from './explain.js';
import { OneInstance, uuid } from './fixture/one-instance.js';
import { facts as factsWith, KEEPER, MANAGER, pumpSale, REP } from './fixture/pump-sale.js';
import type { Command } from './model/command.js';
import type { Actor } from './model/facts.js';
import type { EvidencePiece } from './model/instance-state.js';

const ACTORS: readonly Actor[] = [
  { user: REP, roles: ['rep'], groups: [] },
  { user: MANAGER, roles: ['manager'], groups: [] },
  { user: KEEPER, roles: ['rep'], groups: ['seal'] },
];

interface Step {
  readonly command: Command;
  readonly actor: Actor;
  readonly hoursLater: number;
}

const money = fc.integer({ min: 1, max: 200 }).map((amount) => `CNY ${amount}`);
const rows = fc.array(
  fc.record({
    id: fc.constantFrom(21, 22, 23).map(uuid),
    person: fc.constantFrom('Wang', 'Zhou'),
    role: fc.constantFrom('decide', 'buy', 'champion'),
    relation: fc.constantFrom('known', 'dated', 'trusted'),
  }),
  { maxLength: 3 },
);
const stageId = fc.constantFrom('visit', 'offer', 'closing', 'nowhere');
const evidence = fc.oneof(
  fc.record({ evidence: fc.constant('meeting'), values: fc.record({ person: fc.constantFrom(21, 22).map(uuid) }) }),
  fc.record({ evidence: fc.constant('signature'), values: fc.record({ side: fc.constantFrom('ours', 'theirs') }) }),
  fc.record({ evidence: fc.constant('receipt'), values: fc.record({ received: money }) }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('set-fields' as const), fields: fc.record({ budget: money, chain: rows }, { requiredKeys: [] }) }),
  fc
    .record({
      type: fc.constant('record-evidence' as const),
      id: fc.integer({ min: 100, max: 999 }).map(uuid),
      kind: evidence,
      provenance: fc.constantFrom('rep-asserted' as const, 'buyer-produced' as const),
      source: fc.constant('mail'),
    })
    .map(({ kind, ...rest }) => ({ ...rest, ...kind })),
  fc.record({ type: fc.constant('retract-evidence' as const), evidence: fc.integer({ min: 100, max: 130 }).map(uuid), reason: fc.constant('wrong') }),
  fc.record({ type: fc.constantFrom('complete-task' as const, 'undo-task' as const), task: fc.constant('chart') }),
  fc.constant<Command>({
    type: 'attach-artifact', artifact: 'quotation', sha256: 'a'.repeat(64), size: 1, fileName: 'q.pdf', mediaType: 'application/pdf',
  }),
  fc.constant<Command>({ type: 'advance' }),
  fc.constant<Command>({ type: 'advance' }),
  fc.record({ type: fc.constant('move-back' as const), to: stageId, reason: fc.constant('why') }),
  fc.record({ type: fc.constant('jump' as const), to: stageId }),
  fc.constant<Command>({ type: 'hold', reason: 'wait' }),
  fc.constant<Command>({ type: 'resume' }),
  fc.record({ type: fc.constant('close' as const), outcome: fc.constantFrom('won', 'lost', 'withdrawn'), answers: fc.constant({ why: 'price' }) }),
  fc.constant<Command>({ type: 'reopen', reason: 'again' }),
);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ command, actor: fc.constantFrom(...ACTORS), hoursLater: fc.integer({ min: 0, max: 24 * 40 }) }),
  { minLength: 5, maxLength: 40 },
);

/** A deal well on its way, so that random steps reach the far stages too. */
function started(): OneInstance {
  const deal = new OneInstance();
  deal.create({ amount: 'CNY 100', budget: 'CNY 90', chain: [{ id: uuid(21), person: 'Wang', role: 'decide', relation: 'dated' }] });
  deal.give({ type: 'complete-task', task: 'chart' });
  return deal;
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}

/** The pieces the store would fetch for a command: see `EvidenceNeed`. */
function fetched(deal: OneInstance, given: Command): readonly EvidencePiece[] {
  const acts = actsOf(given)?.map((act) => (act === 'leave:@' ? `leave:${deal.state.stage}` : act));
  if (acts === undefined) return deal.evidence;
  const newestFirst = [...deal.evidence].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
  const alive = newestFirst.filter(({ retracted, supersededBy, expiresAt }) =>
    retracted === undefined && supersededBy === undefined && (expiresAt === undefined || expiresAt > deal.now));
  const picked = evidenceNeedsOf(deal.process)
    .filter(({ act }) => acts.includes(act))
    .flatMap((need) => {
      if (need.take === null) return newestFirst.filter(({ kind }) => kind === need.kind);
      const buckets = new Map<string, EvidencePiece[]>();
      for (const piece of alive) {
        for (const match of matchesOf(deal.process, piece)) {
          if (match.criterion === need.criterion) buckets.set(match.bucket, [...(buckets.get(match.bucket) ?? []), piece]);
        }
      }
      return [...buckets.values()].flatMap((pieces) => pieces.slice(0, need.take ?? 0));
    });
  return [...new Set(picked)];
}

describe('whatever is asked of an instance, in whatever order', () => {
  test.prop([steps])('its events replay to its state, and the machine agrees with the stage', (given) => {
    const deal = started();
    for (const { command: asked, actor, hoursLater } of given) {
      deal.now = later(deal.now, hoursLater);
      deal.give(asked, { actor });
      expect(replay(deal.events)).toEqual(deal.state);
      const { stateValue, stage, closed } = deal.state;
      expect(stateValue).toEqual(closed === undefined ? deal.process.machine.enter(stage) : closed.outcome);
    }
  });

  test.prop([steps])('an explanation is empty exactly when the move it explains is accepted', (given) => {
    const deal = started();
    for (const { command: asked, actor, hoursLater } of given) {
      deal.now = later(deal.now, hoursLater);
      const facts = deal.facts({ actor });
      for (const [target, move] of [
        ['next', { type: 'advance' }],
        [{ outcome: 'won' }, { type: 'close', outcome: 'won' }],
        [{ outcome: 'withdrawn' }, { type: 'close', outcome: 'withdrawn' }],
      ] as const) {
        const { blockers } = explain(deal.process, deal.state, target, facts);
        const decision = decide(deal.process, deal.state, move, facts);
        expect(decision.kind === 'accepted').toBe(blockers.length === 0);
        if (decision.kind === 'refused') expect(decision.blockers).toEqual(blockers);
      }
      deal.give(asked, { actor });
    }
  });

  test.prop([steps])('it is never won without both signatures and the receipts', (given) => {
    const deal = started();
    for (const { command: asked, actor, hoursLater } of given) {
      deal.now = later(deal.now, hoursLater);
      const before = deal.evidence;
      const decision = deal.give(asked, { actor });
      if (asked.type !== 'close' || asked.outcome !== 'won' || decision.kind !== 'accepted') continue;
      const sides = before.filter(({ kind, retracted }) => kind === 'signature' && retracted === undefined).map(({ values }) => values['side']);
      expect(new Set(sides)).toEqual(new Set(['ours', 'theirs']));
    }
  });

  test.prop([steps])('the evidence fetched for a command decides it like all of the evidence', (given) => {
    const deal = started();
    for (const { command: asked, actor, hoursLater } of given) {
      deal.now = later(deal.now, hoursLater);
      const decideOver = (evidence: readonly EvidencePiece[]) => {
        const decision = decide(deal.process, deal.state, asked, factsWith({ now: deal.now, actor, evidence }));
        return decision.kind === 'refused' ? decision.blockers.map(({ criterion, code }) => criterion ?? code) : decision.kind;
      };
      expect(decideOver(fetched(deal, asked))).toEqual(decideOver(deal.evidence));
      deal.give(asked, { actor });
    }
  });
});

describe('the fixture', () => {
  test('has evidence needs that the index answers and some that it cannot', () => {
    const takes = evidenceNeedsOf(new OneInstance(pumpSale).process).map(({ take }) => take);
    expect(takes).toEqual(expect.arrayContaining([null, 1, 2]));
  });
});
