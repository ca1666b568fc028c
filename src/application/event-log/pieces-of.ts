import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';

/** The pieces of evidence that an event makes or changes, as they stand after it. */
export function changedPieces(
  event: InstanceEvent,
  known: ReadonlyMap<string, EvidencePiece>,
): readonly EvidencePiece[] {
  if (event.type === 'evidence.retracted') {
    const piece = known.get(event.body.evidence);
    const retracted = { at: event.recordedAt, by: event.actor, reason: event.body.reason };
    return piece === undefined ? [] : [{ ...piece, retracted }];
  }
  if (event.type !== 'evidence.recorded') return [];
  const piece = { ...event.body.piece, recordedAt: event.recordedAt, recordedBy: event.actor };
  const corrected = piece.supersedes === undefined ? undefined : known.get(piece.supersedes);
  return corrected === undefined ? [piece] : [piece, { ...corrected, supersededBy: piece.id }];
}

/** The pieces of evidence there are after some events, each as it then stands. */
export function piecesOf(events: readonly InstanceEvent[]): readonly EvidencePiece[] {
  const pieces = new Map<string, EvidencePiece>();
  for (const event of events) {
    for (const piece of changedPieces(event, pieces)) pieces.set(piece.id, piece);
  }
  return [...pieces.values()];
}
