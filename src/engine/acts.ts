import type { Command, Target } from './model/command.js';

/** What the computed fields of a record read of its evidence: whatever is asked of it, they are among what it holds. */
export const COMPUTED = 'computed';

/**
 * The acts whose evidence a command has to see (`EvidenceNeed.act`); `leave:@` stands for leaving the present stage.
 * Null: every piece, because the command names one by its id.
 */
export function actsOf(command: Command): readonly string[] | null {
  const acts = actsOfGates(command);
  return acts === null || command.type === 'create' ? acts : [...acts, COMPUTED];
}

function actsOfGates(command: Command): readonly string[] | null {
  switch (command.type) {
    case 'advance':
      return ['leave:@'];
    case 'jump':
      return ['leave:@', `enter:${command.to}`];
    case 'take-transition':
      return ['leave:@', `transition:${command.transition}`];
    case 'close':
      return ['leave:@', `outcome:${command.outcome}`];
    case 'move-back':
      return ['leave:@', 'back'];
    case 'set-fields':
      return Object.keys(command.fields).map((field) => `set:${field}`);
    case 'record-evidence':
      return command.supersedes === undefined ? [`record:${command.evidence}`] : null;
    case 'retract-evidence':
    case 'verify-evidence':
    case 'reject-evidence':
      return null;
    case 'attach-artifact':
      return [`file:${command.artifact}`];
    case 'request-approval':
      return [`approval:${command.approval}`];
    case 'decide-approval': {
      const filledIn = Object.keys(command.answers ?? {}).map((field) => `set:${field}`);
      return [`approval:${command.approval}`, ...filledIn];
    }
    case 'time-out-approval':
      // What is done then is for the definition to say: it may be any act.
      return null;
    case 'create':
    case 'rename':
    case 'expect-evidence':
    case 'withdraw-expectation':
    case 'settle-doubt':
    case 'complete-task':
    case 'undo-task':
    case 'hold':
    case 'resume':
    case 'reopen':
    case 'hand-over':
    case 'recall-approval':
    case 'reassign-approval':
    case 'add-approver':
    case 'comment-approval':
    case 'copy-approval':
    case 'nudge-approval':
    case 'refresh-approvers':
    case 'override-gate':
    case 'end-override':
      return [];
  }
}

/** The acts whose evidence an explanation of a target has to see. */
export function actsOfTarget(target: Target): readonly string[] {
  const leaving = ['leave:@', COMPUTED];
  if (target === 'next') return leaving;
  if ('outcome' in target) return [...leaving, `outcome:${target.outcome}`];
  if ('transition' in target) return [...leaving, `transition:${target.transition}`];
  return [...leaving, `enter:${target.stage}`, 'back'];
}
