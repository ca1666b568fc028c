import type { Approval, ApprovalStep } from '../model/approval.js';
import type { ApprovalRequest, SeatDecision } from '../model/approval-request.js';
import type { Situation } from '../situation.js';
import { actingFor } from './acting.js';
import { openPlaces, placesOf } from './places.js';

/** A decision, and the step it was taken in. */
export interface DecidedStep {
  readonly rule: ApprovalStep;
  readonly decision: SeatDecision;
}

/**
 * What the actor comes too late for: the last decision that closed a seat of his, or of somebody he acts for, though
 * another spoke; undefined where nothing of his was closed.
 */
export function decidedBefore(
  approval: Approval,
  { steps }: ApprovalRequest,
  { facts: { actor, people, now } }: Situation,
): DecidedStep | undefined {
  const rules = approval.steps.flat();
  for (const step of steps.flat().reverse()) {
    const rule = rules.find(({ id }) => id === step.step);
    const open = openPlaces(step).flatMap(({ seats }) => seats);
    const closed = placesOf(step).find(({ seats }) =>
      seats.some(
        (seat) =>
          !open.includes(seat) &&
          (seat.person === actor.user || actingFor(seat.person, people, now).includes(actor.user)),
      ),
    );
    const decision = closed && (closed.decision ?? step.decisions.at(-1));
    if (rule !== undefined && decision !== undefined) return { rule, decision };
  }
  return undefined;
}
