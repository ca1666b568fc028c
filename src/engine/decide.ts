import { withConsequences } from './approvals/consequences.js';
import { addApprover } from './commands/add-approver.js';
import { advance } from './commands/advance.js';
import { attachArtifact } from './commands/attach-artifact.js';
import { rejectEvidence, verifyEvidence } from './commands/check-evidence.js';
import { close } from './commands/close.js';
import { commentApproval } from './commands/comment-approval.js';
import { completeTask } from './commands/complete-task.js';
import { copyApproval } from './commands/copy-approval.js';
import { create } from './commands/create.js';
import { decideApproval } from './commands/decide-approval.js';
import { endOverride } from './commands/end-override.js';
import { expectEvidence } from './commands/expect-evidence.js';
import { handOver } from './commands/hand-over.js';
import type { CommandHandler } from './commands/handler.js';
import { hold } from './commands/hold.js';
import { jump } from './commands/jump.js';
import { moveBack } from './commands/move-back.js';
import { nudgeApproval } from './commands/nudge-approval.js';
import { overrideGate } from './commands/override-gate.js';
import { reassignApproval } from './commands/reassign-approval.js';
import { recallApproval } from './commands/recall-approval.js';
import { recordEvidence } from './commands/record-evidence.js';
import { refreshApprovers } from './commands/refresh-approvers.js';
import { rename } from './commands/rename.js';
import { reopen } from './commands/reopen.js';
import { requestApproval } from './commands/request-approval.js';
import { resume } from './commands/resume.js';
import { retractEvidence } from './commands/retract-evidence.js';
import { setFields } from './commands/set-fields.js';
import { settleDoubt } from './commands/settle-doubt.js';
import { takeTransition } from './commands/take-transition.js';
import { timeOutApproval } from './commands/time-out-approval.js';
import { undoTask } from './commands/undo-task.js';
import { withdrawExpectation } from './commands/withdraw-expectation.js';
import type { CompiledProcess } from './compile-process.js';
import { discreetDecision } from './item-rights/discreet-decision.js';
import type { Command, CommandType } from './model/command.js';
import type { Decision, Effect } from './model/decision.js';
import type { Facts } from './model/facts.js';
import type { InstanceState } from './model/instance-state.js';
import { situationOf, type Situation } from './situation.js';

const handlers: { readonly [T in Exclude<CommandType, 'create'>]: CommandHandler<T> } = {
  'set-fields': setFields,
  rename,
  'record-evidence': recordEvidence,
  'retract-evidence': retractEvidence,
  'verify-evidence': verifyEvidence,
  'reject-evidence': rejectEvidence,
  'expect-evidence': expectEvidence,
  'withdraw-expectation': withdrawExpectation,
  'settle-doubt': settleDoubt,
  'complete-task': completeTask,
  'undo-task': undoTask,
  'attach-artifact': attachArtifact,
  advance,
  'move-back': moveBack,
  jump,
  'take-transition': takeTransition,
  hold,
  resume,
  close,
  reopen,
  'hand-over': handOver,
  'request-approval': requestApproval,
  'decide-approval': decideApproval,
  'recall-approval': recallApproval,
  'reassign-approval': reassignApproval,
  'add-approver': addApprover,
  'comment-approval': commentApproval,
  'copy-approval': copyApproval,
  'nudge-approval': nudgeApproval,
  'time-out-approval': timeOutApproval,
  'refresh-approvers': refreshApprovers,
  'override-gate': overrideGate,
  'end-override': endOverride,
};

/** Nobody is told of what he has just done himself. */
function withoutOwnNews(decision: Decision, { actor: { user } }: Facts): Decision {
  if (decision.kind !== 'accepted') return decision;
  const effects = decision.effects.flatMap((effect): Effect[] => {
    const others = effect.recipients?.filter((recipient) => recipient !== user);
    if (others === undefined) return [effect];
    return others.length === 0 ? [] : [{ ...effect, recipients: others }];
  });
  return { ...decision, effects };
}

/**
 * Decides a command: the one way anything about an instance changes, whoever asks. Pure: the same arguments give the
 * same decision.
 * @param state undefined before the instance is created.
 * @throws RangeError when the state does not belong to the process, or `create` meets an instance that exists.
 */
export function decide(
  process: CompiledProcess,
  state: InstanceState | undefined,
  command: Command,
  facts: Facts,
): Decision {
  if (command.type === 'create') {
    if (state !== undefined) throw new RangeError('the instance exists already');
    return create(process, command, facts);
  }
  if (state === undefined) throw new RangeError(`${command.type} before create`);
  if (state.definition.digest !== process.digest)
    throw new RangeError('the instance is pinned to another definition');
  const handler: (situation: Situation, command: never) => Decision = handlers[command.type];
  const situation = situationOf(process, state, facts);
  const decision = handler(situation, command as never);
  return discreetDecision(withoutOwnNews(withConsequences(situation, command, decision), facts), situation);
}
