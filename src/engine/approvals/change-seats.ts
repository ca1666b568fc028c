import type { Seat } from '../model/approval-request.js';
import type { EventBodies, NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import type { AskedStep } from './asked-step.js';
import { placesOf } from './places.js';
import { quorumKind } from './quorums/quorums.js';
import { unresolvedNow } from './step-outlook.js';

type Changed = EventBodies['approval.seats-changed'];

/** A step with other seats: how many have to agree now, and whether enough can. */
export function withSeats(asked: AskedStep, seats: readonly Seat[], situation: Situation): AskedStep {
  const { rule } = asked;
  const { unresolved: _, ...before } = asked.step;
  const counted = placesOf({ ...before, seats }).filter(({ required }) => !required).length;
  const step = { ...before, seats, needed: quorumKind(rule.quorum).needed(rule.quorum, counted) };
  const unresolved = unresolvedNow({ ...asked, step }, situation);
  return { ...asked, step: unresolved === undefined ? step : { ...step, unresolved } };
}

/** That the seats of a step changed. */
export function seatsChanged(
  request: string,
  { approval, step }: AskedStep,
  said: Pick<Changed, 'why' | 'reason'>,
  { stored }: Situation,
): NewEvent {
  const { seats, needed, unresolved } = step;
  const body: Changed = {
    approval: approval.id,
    request,
    step: step.step,
    seats,
    needed,
    ...said,
    ...(unresolved === undefined ? {} : { unresolved }),
  };
  return { type: 'approval.seats-changed', stage: stored.stage, body };
}
