import { blocker } from '../gates/blockers.js';
import type { Decision, Effect } from '../model/decision.js';
import type { EvidenceCheck } from '../model/evidence-check.js';
import type { EvidencePiece } from '../model/instance-state.js';
import type { Situation } from '../situation.js';
import { checkBlockers, openChecks } from './evidence-checks.js';
import { accepted, invalid, refused, type CommandHandler } from './handler.js';
import { emptyReason } from './reason.js';
import { pieceNamed, unknownPiece } from './named-piece.js';
import { doubtEffects, shakenBy } from './shaken-gates.js';

/** Whom the outcome concerns: who recorded the piece, and the owner; not the one who did it. */
function concerned(piece: EvidencePiece, { state, facts }: Situation): Pick<Effect, 'recipients'> {
  const people = [...new Set([piece.recordedBy, state.owner])].filter((id) => id !== facts.actor.user);
  return people.length === 0 ? {} : { recipients: people };
}

/** The check that the actor may do of those the piece waits for; what keeps him from the first where it is none. */
function dueCheck(
  piece: EvidencePiece,
  situation: Situation,
): { readonly check: EvidenceCheck } | { readonly refusal: Decision } {
  const kind = situation.process.evidence.get(piece.kind);
  const open = kind === undefined ? [] : openChecks(piece, kind);
  const found = open.map((check) => ({
    check,
    blockers: kind === undefined ? [] : checkBlockers(check, piece, kind, situation),
  }));
  const mine = found.find(({ blockers }) => blockers.length === 0);
  if (mine !== undefined) return { check: mine.check };
  return { refusal: refused(found[0]?.blockers ?? [blocker('evidence.nothing-to-check')]) };
}

/** A second person lets a piece stand: one that had to be verified counts from now on. */
export const verifyEvidence: CommandHandler<'verify-evidence'> = (situation, { evidence, comment }) => {
  const piece = pieceNamed(evidence, situation);
  if (piece === undefined) return invalid([unknownPiece(evidence)]);
  const due = dueCheck(piece, situation);
  if ('refusal' in due) return due.refusal;
  const { check } = due;
  const body = { evidence, check, ...(comment === undefined ? {} : { comment }) };
  return accepted(
    [{ type: 'evidence.verified', stage: situation.state.stage, body }],
    [{ topic: 'evidence.verified', ...concerned(piece, situation) }],
  );
};

/** A second person does not let a piece stand: it counts no more, and the criterion says why. */
export const rejectEvidence: CommandHandler<'reject-evidence'> = (situation, { evidence, reason }) => {
  const empty = emptyReason(reason);
  if (empty.length > 0) return invalid(empty);
  const piece = pieceNamed(evidence, situation);
  if (piece === undefined) return invalid([unknownPiece(evidence)]);
  const due = dueCheck(piece, situation);
  if ('refusal' in due) return due.refusal;
  const shaken = shakenBy(evidence, situation);
  const body = { evidence, check: due.check, reason, ...shaken };
  return accepted(
    [{ type: 'evidence.rejected', stage: situation.state.stage, body }],
    [{ topic: 'evidence.rejected', ...concerned(piece, situation) }, ...doubtEffects(shaken, situation)],
  );
};
