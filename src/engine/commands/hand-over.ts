import { blocker } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';

/** Gives the record to another owner; possible at any time, so that nothing is stranded when a rep leaves. */
export const handOver: CommandHandler<'hand-over'> = ({ state }, { to, reason }) => {
  if (to === state.owner) return refused([blocker('owner.same')]);
  const body = { from: state.owner, to, ...(reason === undefined ? {} : { reason }) };
  return accepted([{ type: 'owner.changed', stage: state.stage, body }], [{ topic: 'owner.changed' }]);
};
