import { atLeastAsStrong, standingOf, type EvidenceStanding } from '../evidence-standing.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { Provenance } from '../model/provenance.js';
import type { Situation } from '../situation.js';

/** Whether a piece counts for a record; `lapsed`: the condition of its kind ended it, `uncertain`: that cannot be told. */
export type PieceStanding = EvidenceStanding | 'lapsed' | 'uncertain';

/** How a piece stands in a situation; `least` is the provenance that is asked for beyond what the kind asks. */
export function standingIn(
  { lapses, facts }: Situation,
  kind: EvidenceKind,
  least: Provenance = kind.provenance,
): (piece: EvidencePiece) => PieceStanding {
  return (piece) => {
    const lapse = lapses.get(piece);
    if (lapse !== undefined) return lapse.certain ? 'lapsed' : 'uncertain';
    const standing = standingOf(piece, kind, facts.now);
    return standing === 'counts' && !atLeastAsStrong(piece.provenance, least) ? 'too-weak' : standing;
  };
}
