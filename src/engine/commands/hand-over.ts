import { isActive } from '../approvals/acting.js';
import { personName } from '../approvals/wording.js';
import { blocker } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';

/**
 * Gives the record to another owner who can work on it; possible at any time, so that nothing is stranded when a rep leaves.
 * Whether the new owner is anybody at all is for the directory to say.
 */
export const handOver: CommandHandler<'hand-over'> = (situation, { to, reason }) => {
  const { state, facts } = situation;
  if (to === state.owner) return refused([blocker('owner.same')]);
  if (facts.people?.people.has(to) === true && !isActive(to, facts.people))
    return refused([blocker('owner.cannot-work', { person: personName(to, situation) })]);
  const body = { from: state.owner, to, ...(reason === undefined ? {} : { reason }) };
  return accepted([{ type: 'owner.changed', stage: state.stage, body }], [{ topic: 'owner.changed' }]);
};
