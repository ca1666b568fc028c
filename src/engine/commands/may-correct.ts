import { blocker, roleHeld } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import type { Situation } from '../situation.js';
import { isVerifier } from './evidence-checks.js';

/**
 * What keeps the actor from taking back or replacing a piece: that is for who recorded it, for those who answer for the
 * record, and for who may verify it; all but the last need the rights of recording as well.
 */
export function correctionBlockers(
  piece: EvidencePiece,
  kind: EvidenceKind | undefined,
  situation: Situation,
): readonly Blocker[] {
  const { state, facts } = situation;
  const { user, roles } = facts.actor;
  if (kind !== undefined && isVerifier(kind, situation)) return [];
  const answers =
    user === state.owner ||
    user === piece.recordedBy ||
    facts.managersOfOwner.includes(user) ||
    roles.includes('operations') ||
    roles.includes('administrator');
  return [...roleHeld(kind?.by, situation), ...(answers ? [] : [blocker('evidence.not-yours')])];
}
