import type { ApprovalRequest, Seat } from '../model/approval-request.js';
import type { Approval } from '../model/approval.js';
import type { Effect } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Situation } from '../situation.js';
import { activeSteps, holdersOfStep, type AskedStep } from './asked-step.js';
import { seatsChanged, withSeats } from './change-seats.js';
import { sameContent } from './covered-content.js';
import { decidersAdded, tell } from './notices.js';
import { decidesFor } from './places.js';

/**
 * The seats of a step as the organisation and the record are now. Who decided keeps his seat, and so does who was given
 * one by name. Where all have to agree nobody is dropped: a seat that fell vacant is for somebody to hand over, not to be
 * forgotten.
 */
function refreshed(asked: AskedStep, situation: Situation): readonly Seat[] {
  const { rule, step } = asked;
  const holders = holdersOfStep(asked, situation);
  const holds = (seat: Seat) => holders.some(({ person }) => person === seat.person);
  const stays = (seat: Seat) =>
    seat.origin.is !== 'role' ||
    rule.quorum.kind === 'all' ||
    holds(seat) ||
    step.decisions.some((decision) => decision.seat === seat.person);
  // Whom it was escalated to decides in the place of somebody: without him there is no such place.
  const staying = step.seats.filter(stays);
  const standsIn = (seat: Seat, met: readonly string[] = []): boolean => {
    const insteadOf = decidesFor(seat);
    if (insteadOf === undefined || step.decisions.some((decision) => decision.seat === seat.person))
      return true;
    const below = met.includes(seat.person) ? undefined : staying.find(({ person }) => person === insteadOf);
    return below !== undefined && standsIn(below, [...met, seat.person]);
  };
  const kept = staying.filter((seat) => standsIn(seat));
  // Who handed his seat on is not given another, however often it was handed on since.
  const handedOn = kept.flatMap(({ origin }) =>
    origin.is === 'reassigned' ? [origin.from, ...(origin.earlier ?? [])] : [],
  );
  const known = new Set([
    ...kept.map(({ person }) => person),
    ...handedOn,
    ...step.decisions.map(({ by }) => by),
  ]);
  return [...kept, ...holders.filter(({ person }) => !known.has(person))];
}

/** What comes of filling the seats of a pending request anew: nothing where they are as they were. It never grants anything. */
export function refreshSeats(
  approval: Approval,
  request: ApprovalRequest,
  situation: Situation,
): { readonly events: readonly NewEvent[]; readonly effects: readonly Effect[] } {
  const changes = activeSteps(approval, request).flatMap((before) => {
    const after = withSeats(before, refreshed(before, situation), situation);
    const { seats, needed, unresolved } = before.step;
    const same = sameContent(
      { seats, needed, unresolved: unresolved ?? null },
      { seats: after.step.seats, needed: after.step.needed, unresolved: after.step.unresolved ?? null },
    );
    return same ? [] : [{ before, after }];
  });
  const asked = changes.flatMap(({ before, after }) => decidersAdded(before.step.seats, after, situation));
  const stuck = changes.some(
    ({ before, after }) => after.step.unresolved !== undefined && before.step.unresolved === undefined,
  );
  return {
    events: changes.map(({ after }) => seatsChanged(request.id, after, { why: 'refreshed' }, situation)),
    effects: [
      ...tell('approval.asked', asked),
      ...(stuck ? [{ topic: 'approval.unresolved' as const }] : []),
    ],
  };
}
