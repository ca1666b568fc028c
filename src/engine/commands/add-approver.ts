import { activeSteps, separatedFrom, type AskedStep } from '../approvals/asked-step.js';
import { seatsChanged, withSeats } from '../approvals/change-seats.js';
import { decidersAdded, tell } from '../approvals/notices.js';
import { openSeatsOf } from '../approvals/places.js';
import { tooFewAsked, unresolvedNow } from '../approvals/step-outlook.js';
import type { Seat } from '../model/approval-request.js';
import type { CommandOf } from '../model/command.js';
import type { Situation } from '../situation.js';
import { findSeat } from './find-seat.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { mayBeAsked } from './may-be-asked.js';
import { pendingApproval, type Requested } from './named-approval.js';

/** Whether handing seats on cannot free a step: fewer are asked than it takes, or whoever is left has decided. */
function isShort(asked: AskedStep, situation: Situation): boolean {
  if (tooFewAsked(asked) !== undefined) return true;
  return openSeatsOf(asked.step).length === 0 && unresolvedNow(asked, situation) !== undefined;
}

/** A step with too few in it, which operations may put somebody in, though not themselves. */
function shortStep(
  { approval, request }: Requested,
  { step, user }: CommandOf<'add-approver'>,
  situation: Situation,
): AskedStep | undefined {
  const { actor } = situation.facts;
  if (!actor.roles.includes('operations') || actor.user === user) return undefined;
  // Nobody picks who approves what he asks for.
  if (separatedFrom(approval, request.requestedBy, situation).has(actor.user)) return undefined;
  return activeSteps(approval, request).find(
    (asked) => (step === undefined || asked.step.step === step) && isShort(asked, situation),
  );
}

/** Asks somebody as well (加签), who has to agree whatever the quorum. In a step that is short of people he counts as one. */
export const addApprover: CommandHandler<'add-approver'> = (situation, command) => {
  const requested = pendingApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  const short = shortStep(requested, command, situation);
  const found = short === undefined ? findSeat(approval, request, command.step, situation) : { asked: short };
  if ('kind' in found) return found;
  const { asked } = found;
  const blockers = mayBeAsked(command.user, asked, situation);
  if (blockers.length > 0) return refused(blockers);
  const seat: Seat = {
    person: command.user,
    origin: { is: 'added', by: situation.facts.actor.user },
    ...(short === undefined ? { required: true } : {}),
  };
  const after = withSeats(asked, [...asked.step.seats, seat], situation);
  const said = { why: 'added', ...(command.reason === undefined ? {} : { reason: command.reason }) } as const;
  const told = decidersAdded(asked.step.seats, after, situation);
  return accepted([seatsChanged(request.id, after, said, situation)], tell('approval.asked', told));
};
