import { standingOf, type EvidenceStanding } from '../evidence-standing.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { Situation } from '../situation.js';

/** Whether a piece counts for a record; `lapsed`: the condition of its kind ended it, `uncertain`: that cannot be told. */
export type PieceStanding = EvidenceStanding | 'lapsed' | 'uncertain';

/** How a piece stands in a situation. */
export function standingIn(
  { lapses, facts }: Situation,
  kind: EvidenceKind,
): (piece: EvidencePiece) => PieceStanding {
  return (piece) => {
    const lapse = lapses.get(piece);
    if (lapse === undefined) return standingOf(piece, kind, facts.now);
    return lapse.certain ? 'lapsed' : 'uncertain';
  };
}
