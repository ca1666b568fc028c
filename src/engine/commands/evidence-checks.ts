import { actingFor } from '../approvals/acting.js';
import { blocker, roleHeld } from '../gates/blockers.js';
import type { Blocker } from '../model/blocker.js';
import type { EvidenceCheck } from '../model/evidence-check.js';
import { stands, type EvidencePiece } from '../model/instance-state.js';
import type { EvidenceKind } from '../model/process-definition.js';
import { holdsRole } from '../roles.js';
import type { Situation } from '../situation.js';

/** The checks that a piece still waits for. One that no longer stands waits for none. */
export function openChecks(piece: EvidencePiece, kind: EvidenceKind): readonly EvidenceCheck[] {
  const { verified, reviewed, checks = [] } = piece;
  if (!stands(piece)) return [];
  return [
    // Pieces of before the definition asked for it are held to it as well.
    ...(kind.verifiedBy !== undefined && verified === undefined ? (['verification'] as const) : []),
    ...(checks.includes('review') && reviewed === undefined ? (['review'] as const) : []),
  ];
}

/** Whether the actor holds one of the roles that verify pieces of the kind. */
export function isVerifier({ verifiedBy = [] }: EvidenceKind, { process, state, facts }: Situation): boolean {
  return verifiedBy.some((id) => {
    const role = process.roles.get(id);
    return role !== undefined && holdsRole(role, state, facts);
  });
}

/** A second person is neither who recorded the piece nor who acts for him at present. */
function aSecondPerson(piece: EvidencePiece, { facts }: Situation): readonly Blocker[] {
  const { now, people, actingFor: actedFor = [] } = facts;
  const { user } = facts.actor;
  // Who was named to act for him is no second person either while somebody stands in for himself.
  const named = people?.substitutions.some(
    ({ person, substitute, from, until }) =>
      person === piece.recordedBy && substitute === user && from <= now && now < until,
  );
  const actsForHim =
    named === true ||
    actingFor(piece.recordedBy, people, now).includes(user) ||
    actedFor.some((each) => each.user === piece.recordedBy);
  return user === piece.recordedBy || actsForHim ? [blocker('evidence.own')] : [];
}

function mayReview(piece: EvidencePiece, kind: EvidenceKind, situation: Situation): readonly Blocker[] {
  const { actor, managersOfOwner } = situation.facts;
  const may =
    managersOfOwner.includes(actor.user) || actor.roles.includes('operations') || isVerifier(kind, situation);
  return [
    ...(may ? [] : [blocker('evidence.review-not-yours')]),
    ...(piece.verified?.by === actor.user ? [blocker('evidence.verified-by-you')] : []),
  ];
}

/** What keeps the actor from a check of a piece. */
export function checkBlockers(
  check: EvidenceCheck,
  piece: EvidencePiece,
  kind: EvidenceKind,
  situation: Situation,
): readonly Blocker[] {
  const act = { en: 'verify this', zh: '核实此证据' };
  return [
    ...(check === 'verification'
      ? roleHeld(kind.verifiedBy, situation, act)
      : mayReview(piece, kind, situation)),
    ...aSecondPerson(piece, situation),
  ];
}
