import { refreshSeats } from '../approvals/refresh-seats.js';
import { blocker } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { requestedApproval } from './named-approval.js';

/** Fills the seats of a pending request anew after the organisation changed. It never grants anything. */
export const refreshApprovers: CommandHandler<'refresh-approvers'> = (situation, command) => {
  if (situation.facts.actor.system !== true) return refused([blocker('approval.by-clock-only')]);
  const requested = requestedApproval(command.approval, situation);
  if ('kind' in requested) return requested;
  const { approval, request } = requested;
  if (request.id !== command.request || request.status !== 'pending') return accepted([]);
  const { events, effects } = refreshSeats(approval, request, situation);
  return accepted(events, effects);
};
