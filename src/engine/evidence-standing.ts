import type { EvidenceKind } from './model/process-definition.js';
import { PROVENANCES, type Provenance } from './model/provenance.js';
import type { EvidencePiece } from './model/instance-state.js';
import type { FullText } from './model/text.js';
import type { Instant } from './model/value.js';

/** The provenances in words. */
export const PROVENANCE_NAMES: Readonly<Record<Provenance, FullText>> = {
  'rep-asserted': { en: 'asserted by the rep', zh: '销售自述' },
  'buyer-produced': { en: 'produced by the buyer', zh: '客户出具' },
  'system-observed': { en: 'observed by a system', zh: '系统记录' },
};

/** Whether a piece counts, and if not, why. */
export type EvidenceStanding =
  'counts' | 'retracted' | 'superseded' | 'rejected' | 'too-weak' | 'expired' | 'unverified';

/** Whether a provenance is at least as strong as another (S10: what the buyer produced beats what the rep says). */
export function atLeastAsStrong(provenance: Provenance, least: Provenance): boolean {
  return PROVENANCES.indexOf(provenance) >= PROVENANCES.indexOf(least);
}

/**
 * How a piece of evidence stands at an instant, by itself: whether it lapses by a condition is seen from the record
 * (`lapsesOf`). It expires at `expiresAt` itself, not after it.
 */
export function standingOf(piece: EvidencePiece, kind: EvidenceKind, now: Instant): EvidenceStanding {
  if (piece.retracted !== undefined) return 'retracted';
  if (piece.supersededBy !== undefined) return 'superseded';
  if (piece.rejected !== undefined) return 'rejected';
  if (!atLeastAsStrong(piece.provenance, kind.provenance)) return 'too-weak';
  if (piece.expiresAt !== undefined && piece.expiresAt <= now) return 'expired';
  if (kind.verifiedBy !== undefined && piece.verified === undefined) return 'unverified';
  return 'counts';
}
