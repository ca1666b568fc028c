import { activeSteps, decidersFor, separatedFrom } from '../approvals/asked-step.js';
import { seatsChanged, withSeats } from '../approvals/change-seats.js';
import { decidersAdded, tell } from '../approvals/notices.js';
import { decidesFor, openSeatsOf } from '../approvals/places.js';
import { unresolvedNow } from '../approvals/step-outlook.js';
import type { Seat } from '../model/approval-request.js';
import type { CommandOf } from '../model/command.js';
import type { Decision } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { findSeat, noSeat, type FoundSeat } from './find-seat.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { mayBeAsked } from './may-be-asked.js';
import { pendingApproval, type Requested } from './named-approval.js';
import { emptyReason } from './reason.js';

type Reassigning = CommandOf<'reassign-approval'>;

/** Operations hand over the seats of a step that is stuck, though not to themselves, nor where they ask or own. */
function mayUnblock({ approval, request }: Requested, situation: Situation, to: string): boolean {
  const { actor } = situation.facts;
  if (!actor.roles.includes('operations') || actor.user === to) return false;
  return !separatedFrom(approval, request.requestedBy, situation).has(actor.user);
}

/** The seat that is handed over. */
function seatToHandOver(
  { approval, request }: Requested,
  { from, to, step }: Reassigning,
  situation: Situation,
): FoundSeat | Decision {
  if (from === undefined) return findSeat(approval, request, step, situation);
  for (const asked of activeSteps(approval, request)) {
    if (step !== undefined && asked.step.step !== step) continue;
    const seat = openSeatsOf(asked.step).find(({ person }) => person === from);
    if (seat === undefined) continue;
    const acts = decidersFor(seat, asked, situation).includes(situation.facts.actor.user);
    const stuck =
      mayUnblock({ approval, request }, situation, to) && unresolvedNow(asked, situation) !== undefined;
    if (acts || stuck) return { asked, seat };
  }
  return refused([noSeat(approval, request, situation)]);
}

/** The seat as it is once handed over: it is filled by the same role, and decides in the stead of the same person. */
function seatOf(to: string, by: string, seat: Seat): Seat {
  const { person: from, origin } = seat;
  const role = origin.is === 'role' || origin.is === 'reassigned' ? origin.role : undefined;
  const earlier = origin.is === 'reassigned' ? [...(origin.earlier ?? []), origin.from] : [];
  const inPlaceOf = decidesFor(seat);
  return {
    ...seat,
    person: to,
    origin: {
      is: 'reassigned',
      from,
      by,
      ...(role === undefined ? {} : { role }),
      ...(earlier.length === 0 ? {} : { earlier }),
      ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
    },
  };
}

/** The seats of a step with one handed over; those it was escalated to stand in for whom it went to. */
function handedOver(seats: readonly Seat[], seat: Seat, to: string, by: string): readonly Seat[] {
  const { person: from } = seat;
  return seats.map((other) => {
    if (other.person === from) return seatOf(to, by, seat);
    const { origin } = other;
    if (decidesFor(other) !== from) return other;
    if (origin.is === 'reassigned') return { ...other, origin: { ...origin, inPlaceOf: to } };
    return { ...other, origin: { is: 'escalated', from: to } };
  });
}

/** Hands a seat over to somebody else (转交), who then decides in his own name. */
export const reassignApproval: CommandHandler<'reassign-approval'> = (situation, command) => {
  const requested = pendingApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const empty = emptyReason(command.reason);
  if (empty.length > 0) return invalid(empty);
  const found = seatToHandOver(requested, command, situation);
  if ('kind' in found) return found;
  const { asked, seat } = found;
  const blockers = mayBeAsked(command.to, asked, situation);
  if (blockers.length > 0) return refused(blockers);
  const seats = handedOver(asked.step.seats, seat, command.to, situation.facts.actor.user);
  const after = withSeats(asked, seats, situation);
  const event = seatsChanged(
    requested.request.id,
    after,
    { why: 'reassigned', reason: command.reason },
    situation,
  );
  const told = decidersAdded(asked.step.seats, after, situation);
  return accepted([event], tell('approval.asked', told));
};
