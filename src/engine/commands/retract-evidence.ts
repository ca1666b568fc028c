import { blocker, openInstance } from '../gates/blockers.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { correctionBlockers } from './may-correct.js';
import { pieceNamed, unknownPiece } from './named-piece.js';
import { emptyReason } from './reason.js';
import { doubtEffects, shakenBy } from './shaken-gates.js';

/** Takes back a piece of evidence, with the reason; it stops counting at once and stays in the log. */
export const retractEvidence: CommandHandler<'retract-evidence'> = (situation, { evidence, reason }) => {
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  const piece = pieceNamed(evidence, situation);
  if (piece === undefined) return invalid([unknownPiece(evidence)]);
  const kind = situation.process.evidence.get(piece.kind);
  const gone = piece.retracted !== undefined || piece.supersededBy !== undefined;
  const blockers = [
    ...openInstance(situation, true),
    ...correctionBlockers(piece, kind, situation),
    ...(gone ? [blocker('evidence.already-retracted')] : []),
  ];
  if (blockers.length > 0) return refused(blockers);
  const shaken = shakenBy(evidence, situation);
  const body = { evidence, reason, ...shaken };
  return accepted(
    [{ type: 'evidence.retracted', stage: situation.state.stage, body }],
    doubtEffects(shaken, situation),
  );
};
