import { blocker, openInstance, roleHeld } from '../gates/blockers.js';
import { accepted, invalid, problem, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';

/** Takes back a piece of evidence, with the reason; it stops counting at once and stays in the log. */
export const retractEvidence: CommandHandler<'retract-evidence'> = (situation, { evidence, reason }) => {
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  const piece = situation.facts.evidence.find(({ id }) => id === evidence);
  if (piece === undefined) {
    const message = {
      en: `There is no piece of evidence ${evidence} here.`,
      zh: `此处没有证据 ${evidence}。`,
    };
    return invalid([problem('/evidence', 'value.unknown-evidence', message)]);
  }
  const kind = situation.process.evidence.get(piece.kind);
  const gone = piece.retracted !== undefined || piece.supersededBy !== undefined;
  const blockers = [
    ...openInstance(situation, true),
    ...roleHeld(kind?.by, situation),
    ...(gone ? [blocker('evidence.already-retracted')] : []),
  ];
  if (blockers.length > 0) return refused(blockers);
  return accepted([{ type: 'evidence.retracted', stage: situation.state.stage, body: { evidence, reason } }]);
};
