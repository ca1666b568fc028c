import { blocker, openInstance } from '../gates/blockers.js';
import { accepted, refused, type CommandHandler } from './handler.js';

/** Takes back an open question: it need not be found out any more. */
export const withdrawExpectation: CommandHandler<'withdraw-expectation'> = (
  situation,
  { expectation, reason },
) => {
  const { state } = situation;
  const blockers = [
    ...openInstance(situation, true),
    ...(state.expectations?.[expectation] === undefined ? [blocker('expectation.not-open')] : []),
  ];
  if (blockers.length > 0) return refused(blockers);
  const body = { expectation, ...(reason === undefined ? {} : { reason }) };
  return accepted([{ type: 'expectation.withdrawn', stage: state.stage, body }]);
};
