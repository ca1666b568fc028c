import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';

/** The pieces of evidence after an event. */
export function evidenceAfter(
  pieces: readonly EvidencePiece[],
  event: InstanceEvent,
): readonly EvidencePiece[] {
  if (event.type === 'evidence.recorded') {
    const { piece } = event.body;
    const recorded = { ...piece, recordedAt: event.recordedAt, recordedBy: event.actor };
    return [
      ...pieces.map((other) =>
        other.id === piece.supersedes ? { ...other, supersededBy: piece.id } : other,
      ),
      recorded,
    ];
  }
  if (event.type === 'evidence.retracted') {
    const { evidence, reason } = event.body;
    const retracted = { at: event.recordedAt, by: event.actor, reason };
    return pieces.map((piece) => (piece.id === evidence ? { ...piece, retracted } : piece));
  }
  return pieces;
}
