import { full } from '../criteria/wording.js';
import { blocker, consentGiven } from '../gates/blockers.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';
import { stageEntry } from './stage-entry.js';

/**
 * Opens a closed instance again in the stage it was closed in, as a new stay. XState never leaves a final state, so the
 * state is restored from the stage that the log names.
 */
export const reopen: CommandHandler<'reopen'> = (situation, { reason }) => {
  const { process, state, facts } = situation;
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  if (state.closed === undefined) return refused([blocker('instance.not-closed')]);
  const outcome = process.outcomes.get(state.closed.outcome);
  if (outcome?.reopens !== true) {
    return refused([blocker('outcome.final', { outcome: full(outcome?.name, state.closed.outcome) })]);
  }
  // What took somebody's consent is not undone without it.
  const blockers = consentGiven(outcome.consent, situation);
  if (blockers.length > 0) return refused(blockers);
  const entered = stageEntry(
    process,
    state.stage,
    process.machine.enter(state.stage, state.approvals),
    facts,
  );
  const event = { type: 'instance.reopened' as const, stage: state.stage, body: { reason, entered } };
  return accepted([event], [{ topic: 'instance.reopened' }]);
};
