import { test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { replay } from '../apply.js';
import { decide } from '../decide.js';
import { explain } from '../explain.js';
import { ApprovedDeal } from '../fixture/approved-sale.js';
import { fetchedEvidence } from '../fixture/fetched-evidence.js';
import type { Approval } from '../model/approval.js';
import type { InstanceEvent } from '../model/event.js';
import { later } from '../../../test/support/random-steps.js';
import { runs } from '../../../test/support/runs.js';
import { guarding, happenings, type ApprovalStepTaken } from '../../../test/support/random-approvals.js';
import { ownersInStage } from '../owners.js';

const RUNS = runs(75);

/** Lets everything happen, and looks after each command. */
function played(
  approval: Approval,
  given: readonly ApprovalStepTaken[],
  look: (deal: ApprovedDeal, added: readonly InstanceEvent[]) => void,
  lookBefore: (
    deal: ApprovedDeal,
    asked: NonNullable<ReturnType<ApprovalStepTaken['asking']>>,
  ) => void = () => undefined,
): ApprovedDeal {
  const deal = new ApprovedDeal(approval);
  for (const { hoursLater, change, asking } of given) {
    deal.now = later(deal.now, hoursLater);
    if (change !== undefined) deal.reorganise(change);
    const asked = asking(deal);
    if (asked === undefined) continue;
    lookBefore(deal, asked);
    const before = deal.events.length;
    deal.give(asked.command, { actor: asked.actor });
    look(deal, deal.events.slice(before));
  }
  return deal;
}

/** What the log says an approval is about now: told from the events alone. */
function contentInLog(events: readonly InstanceEvent[], { covers }: Approval): string {
  const content: Record<string, unknown> = {};
  const standing = new Set<string>();
  for (const event of events) {
    if (event.type === 'instance.created') content['amount'] = event.body.fields['amount'];
    if (event.type === 'fields.set' && 'amount' in event.body.values)
      content['amount'] = event.body.values['amount'];
    if (event.type === 'artifact.attached') content['quotation'] = event.body.version;
    if (event.type === 'evidence.recorded') standing.add(event.body.piece.id);
    if (event.type === 'evidence.retracted') standing.delete(event.body.evidence);
  }
  if (covers.some(({ kind }) => kind === 'evidence')) content['meetings'] = [...standing].sort();
  return JSON.stringify(content);
}

/** The events of the latest request in the log. */
function latestRequest(events: readonly InstanceEvent[]): readonly InstanceEvent[] {
  const begun = events.findLastIndex(({ type }) => type === 'approval.requested');
  return begun === -1 ? [] : events.slice(begun);
}

describe('whatever the approval, and whatever happens to people, content and record', () => {
  test.prop([guarding, happenings], RUNS)('no gate is passed without it', (approval, given) => {
    played(approval, given, (deal, added) => {
      const passed = added.some(
        (event) =>
          event.type === 'stage.changed' && event.body.from === 'offer' && event.body.move === 'advance',
      );
      if (!passed) return;
      const before = deal.events.slice(0, deal.events.length - added.length);
      const course = latestRequest(before);
      const types = course.map(({ type }) => type);
      expect(types).toContain('approval.granted');
      for (const end of ['approval.voided', 'approval.recalled', 'approval.rejected', 'approval.returned'])
        expect(types).not.toContain(end);
      const asked = before.slice(0, before.length - course.length);
      expect(contentInLog(before, approval)).toBe(contentInLog(asked, approval));
    });
  });

  test.prop([guarding, happenings], RUNS)(
    'what is asked for or granted is void as soon as its content changes',
    (approval, given) => {
      played(approval, given, (deal) => {
        const { status } = deal.state.approvals?.['contract'] ?? {};
        if (status !== 'pending' && status !== 'granted') return;
        const before = deal.events.slice(0, deal.events.length - latestRequest(deal.events).length);
        expect(contentInLog(deal.events, approval)).toBe(contentInLog(before, approval));
      });
    },
  );

  test.prop([guarding, happenings], RUNS)(
    'nobody who asked or answered for the record decides, nobody twice in a step, and nobody who left',
    (approval, given) => {
      played(approval, given, (deal, added) => {
        const said = added.find((event) => event.type === 'approval.decided');
        if (said === undefined) return;
        const { actor } = said;
        const course = latestRequest(deal.events);
        const [asked] = course;
        if (approval.separation.includes('requester')) expect(actor).not.toBe(asked?.actor);
        if (approval.separation.includes('owner')) {
          expect(actor).not.toBe(deal.state.owner);
          expect(ownersInStage(deal.state)).not.toContain(actor);
        }
        const { step, decision } = said.body;
        const inStep = course.filter(
          (event) => event.type === 'approval.decided' && event.body.step === step,
        );
        expect(inStep.filter((event) => event.actor === actor)).toHaveLength(1);
        const { people, now } = deal.facts();
        expect(people?.people.get(actor)?.active).toBe(true);
        const acts = people?.substitutions.filter(
          ({ substitute, from, until }) => substitute === actor && from <= now && now < until,
        );
        if (actor !== decision.seat) expect(acts).not.toEqual([]);
      });
    },
  );

  test.prop([guarding, happenings], RUNS)('a step is granted by as many as it takes', (approval, given) => {
    played(approval, given, (deal, added) => {
      const said = added.find((event) => event.type === 'approval.decided');
      if (said?.body.status !== 'granted') return;
      const { step } = said.body;
      const rule = approval.steps.flat().find(({ id }) => id === step);
      const agreed = latestRequest(deal.events).filter(
        (event) =>
          event.type === 'approval.decided' &&
          event.body.step === step &&
          event.body.decision.verdict === 'approve',
      );
      const least = rule?.quorum.kind === 'count' ? rule.quorum.count : 1;
      expect(agreed.length).toBeGreaterThanOrEqual(least);
    });
  });

  test.prop([guarding, happenings], RUNS)(
    'what is asked of the approvers was stated by one of them, in this request, before it is granted',
    (approval, given) => {
      played(approval, given, (deal, added) => {
        if (!added.some(({ type }) => type === 'approval.granted')) return;
        const stated = latestRequest(deal.events).flatMap((event) =>
          event.type === 'approval.decided' && event.body.decision.verdict === 'approve'
            ? (event.body.decision.filledIn ?? [])
            : [],
        );
        expect(stated).toEqual(expect.arrayContaining([...approval.asks]));
      });
    },
  );

  test.prop([guarding, happenings], RUNS)(
    'the events replay to the state, and the machine agrees with the requests',
    (approval, given) => {
      played(approval, given, (deal) => {
        expect(replay(deal.events)).toEqual(deal.state);
        const { stateValue, stage, closed, approvals } = deal.state;
        const entered = deal.process.machine.enter(stage, approvals);
        expect(stateValue).toEqual(closed === undefined ? entered : closed.outcome);
        const region = typeof entered === 'object' ? entered[stage] : undefined;
        if (stage === 'offer' && typeof region === 'object')
          expect(region['approval:contract']).toBe(approvals?.['contract']?.status ?? 'idle');
        if (closed !== undefined) expect(approvals?.['contract']?.status).not.toBe('pending');
      });
    },
  );

  test.prop([guarding, happenings], RUNS)(
    'an explanation is empty exactly when the move is accepted',
    (approval, given) => {
      played(
        approval,
        given,
        () => undefined,
        (deal) => {
          const facts = deal.facts();
          const { blockers } = explain(deal.process, deal.state, 'next', facts);
          const decision = decide(deal.process, deal.state, { type: 'advance' }, facts);
          expect(decision.kind).toBe(blockers.length === 0 ? 'accepted' : 'refused');
          if (decision.kind === 'refused') expect(decision.blockers).toEqual(blockers);
        },
      );
    },
  );

  test.prop([guarding, happenings], RUNS)(
    'the evidence fetched for a command decides it like all of the evidence',
    (approval, given) => {
      played(
        approval,
        given,
        () => undefined,
        (deal, { command, actor }) => {
          const fetched = fetchedEvidence(deal, command);
          // All there is decides like all there is.
          if (fetched.length === deal.evidence.length) return;
          const over = (evidence: readonly (typeof deal.evidence)[number][]) =>
            decide(deal.process, deal.state, command, deal.facts({ actor, evidence }));
          expect(over(fetched)).toEqual(over(deal.evidence));
        },
      );
    },
  );
});
