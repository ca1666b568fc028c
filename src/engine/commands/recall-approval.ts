import { concerned, tell } from '../approvals/notices.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';
import { pendingApproval } from './named-approval.js';

/** Takes back a request that is being decided (撤回): by who asked, or the owner. */
export const recallApproval: CommandHandler<'recall-approval'> = (situation, command) => {
  const found = pendingApproval(command.approval, situation);
  if ('kind' in found) return found;
  const { request } = found;
  const { process, stored, facts } = situation;
  const { user } = facts.actor;
  if (user !== request.requestedBy && user !== stored.owner) {
    const parameters = { approval: approvalName(command.approval, situation) };
    return refused([blocker('approval.not-yours-to-recall', parameters)]);
  }
  const stateValue = process.machine.follow(stored.stateValue, `recall:${command.approval}`);
  const body = {
    approval: command.approval,
    request: request.id,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
    ...(stateValue === undefined ? {} : { stateValue }),
  };
  return accepted(
    [{ type: 'approval.recalled', stage: stored.stage, body }],
    tell('approval.ended', concerned(request)),
  );
};
