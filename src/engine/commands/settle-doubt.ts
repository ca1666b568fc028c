import { blocker } from '../gates/blockers.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';

/** A manager above the owner looked at a passed gate again, and lets it stand without the piece it rested on. */
export const settleDoubt: CommandHandler<'settle-doubt'> = (situation, { evidence, reason }) => {
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  const { state, facts } = situation;
  const doubtful = state.doubts?.some((doubt) => doubt.evidence === evidence) === true;
  const mine = facts.managersOfOwner.includes(facts.actor.user);
  const blockers = [
    ...(mine ? [] : [blocker('doubt.not-yours')]),
    ...(doubtful ? [] : [blocker('doubt.none')]),
  ];
  if (blockers.length > 0) return refused(blockers);
  return accepted([{ type: 'doubt.settled', stage: state.stage, body: { evidence, reason } }]);
};
