import { checkBlockers, openChecks } from '../commands/evidence-checks.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { Situation } from '../situation.js';
import type { VisibleFields } from './visible-fields.js';
import { withColumns } from './with-columns.js';

/**
 * What the actor sees of a piece of evidence: nobody verifies what he does not see, so whoever may verify a piece that waits
 * for it sees all of that piece, for as long as it waits. Of the record and of other pieces he sees no more by that.
 */
export function verifiedContent(
  piece: EvidencePiece,
  situation: Situation,
  visible: VisibleFields,
): VisibleFields {
  const kind = situation.process.evidence.get(piece.kind);
  if (visible.everything || kind === undefined || !openChecks(piece, kind).includes('verification'))
    return visible;
  if (checkBlockers('verification', piece, kind, situation).length > 0) return visible;
  const shown = new Set(withColumns(kind.fields));
  return { ...visible, sees: (field) => shown.has(field) || visible.sees(field) };
}
