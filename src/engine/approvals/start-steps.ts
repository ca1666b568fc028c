import type { Approval, ApprovalStep } from '../model/approval.js';
import type { RequestedStep } from '../model/approval-request.js';
import type { Situation } from '../situation.js';
import { addDuration } from '../time/duration.js';
import { holdersOfStep } from './asked-step.js';
import { quorumKind } from './quorums/quorums.js';
import { unresolvedNow } from './step-outlook.js';

/** When the time of a step that starts now is over. */
export function dueAt({ within }: ApprovalStep, { facts }: Situation): string | undefined {
  return within === undefined ? undefined : addDuration(facts.now, within, facts.zone, facts.calendar);
}

/** A step as it starts: who is asked by the organisation as it is now, how many have to agree, and by when. */
export function startedStep(
  approval: Approval,
  rule: ApprovalStep,
  requestedBy: string,
  situation: Situation,
): RequestedStep {
  const seats = holdersOfStep({ approval, rule, requestedBy }, situation);
  const due = dueAt(rule, situation);
  const step: RequestedStep = {
    step: rule.id,
    status: 'active',
    startedAt: situation.facts.now,
    seats,
    needed: quorumKind(rule.quorum).needed(rule.quorum, seats.length),
    decisions: [],
    ...(due === undefined ? {} : { dueAt: due }),
  };
  const unresolved = unresolvedNow({ approval, rule, requestedBy, step }, situation);
  return unresolved === undefined ? step : { ...step, unresolved };
}

/** A step whose turn has not come. */
export function waitingStep({ id }: ApprovalStep): RequestedStep {
  return { step: id, status: 'waiting', seats: [], needed: 0, decisions: [] };
}
