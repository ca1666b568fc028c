import { activeSteps, separatedFrom, type AskedStep } from '../approvals/asked-step.js';
import { seatsChanged, withSeats } from '../approvals/change-seats.js';
import { tell } from '../approvals/notices.js';
import type { Seat } from '../model/approval-request.js';
import type { CommandOf } from '../model/command.js';
import type { Situation } from '../situation.js';
import { findSeat } from './find-seat.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { mayBeAsked } from './may-be-asked.js';
import { pendingApproval, type Requested } from './named-approval.js';

/** A step without anybody in it, which operations may put somebody in, though not themselves. */
function emptyStep(
  { approval, request }: Requested,
  { step, user }: CommandOf<'add-approver'>,
  situation: Situation,
): AskedStep | undefined {
  const { actor } = situation.facts;
  if (!actor.roles.includes('operations') || actor.user === user) return undefined;
  // Nobody picks who approves what he asks for.
  if (separatedFrom(approval, request.requestedBy, situation).has(actor.user)) return undefined;
  return activeSteps(approval, request).find(
    (asked) => asked.step.seats.length === 0 && (step === undefined || asked.step.step === step),
  );
}

/** Asks somebody as well (加签), who has to agree whatever the quorum. In a step without anybody he is who decides. */
export const addApprover: CommandHandler<'add-approver'> = (situation, command) => {
  const requested = pendingApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  const empty = emptyStep(requested, command, situation);
  const found = empty === undefined ? findSeat(approval, request, command.step, situation) : { asked: empty };
  if ('kind' in found) return found;
  const { asked } = found;
  const blockers = mayBeAsked(command.user, asked, situation);
  if (blockers.length > 0) return refused(blockers);
  const seat: Seat = {
    person: command.user,
    origin: { is: 'added', by: situation.facts.actor.user },
    ...(empty === undefined ? { required: true } : {}),
  };
  const after = withSeats(asked, [...asked.step.seats, seat], situation);
  const said = { why: 'added', ...(command.reason === undefined ? {} : { reason: command.reason }) } as const;
  return accepted([seatsChanged(request.id, after, said, situation)], tell('approval.asked', [command.user]));
};
