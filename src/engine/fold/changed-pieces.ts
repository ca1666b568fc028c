import type { InstanceEvent } from '../model/event.js';
import type { EvidencePiece } from '../model/instance-state.js';

function afterCheck(
  piece: EvidencePiece,
  event: Extract<InstanceEvent, { type: 'evidence.verified' | 'evidence.rejected' }>,
): EvidencePiece {
  const { recordedAt: at, actor: by } = event;
  if (event.type === 'evidence.rejected') {
    const { reason, check } = event.body;
    return { ...piece, rejected: { at, by, reason, check } };
  }
  const { check, comment } = event.body;
  const passed = { at, by, ...(comment === undefined ? {} : { comment }) };
  return check === 'verification' ? { ...piece, verified: passed } : { ...piece, reviewed: passed };
}

/** The pieces of evidence that an event makes or changes, as they stand after it. */
export function changedPieces(
  event: InstanceEvent,
  known: ReadonlyMap<string, EvidencePiece>,
): readonly EvidencePiece[] {
  switch (event.type) {
    case 'evidence.recorded': {
      const piece = { ...event.body.piece, recordedAt: event.recordedAt, recordedBy: event.actor };
      const corrected = piece.supersedes === undefined ? undefined : known.get(piece.supersedes);
      return corrected === undefined ? [piece] : [piece, { ...corrected, supersededBy: piece.id }];
    }
    case 'evidence.retracted': {
      const piece = known.get(event.body.evidence);
      const retracted = { at: event.recordedAt, by: event.actor, reason: event.body.reason };
      return piece === undefined ? [] : [{ ...piece, retracted }];
    }
    case 'evidence.verified':
    case 'evidence.rejected': {
      const piece = known.get(event.body.evidence);
      return piece === undefined ? [] : [afterCheck(piece, event)];
    }
    default:
      return [];
  }
}
