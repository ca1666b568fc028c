import { blocker, openInstance } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';

/** Ends a hold. */
export const resume: CommandHandler<'resume'> = (situation) => {
  const blockers = openInstance(situation, true);
  if (blockers.length > 0) return refused(blockers);
  if (situation.state.hold === undefined) return refused([blocker('instance.not-held')]);
  return accepted([{ type: 'instance.resumed', stage: situation.state.stage, body: {} }]);
};
