import { changedPieces } from '../../engine/fold/changed-pieces.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';

/** The pieces of evidence after an event. */
export function evidenceAfter(
  pieces: readonly EvidencePiece[],
  event: InstanceEvent,
): readonly EvidencePiece[] {
  const after = new Map(pieces.map((piece) => [piece.id, piece]));
  const changed = changedPieces(event, after);
  if (changed.length === 0) return pieces;
  for (const piece of changed) after.set(piece.id, piece);
  return [...after.values()];
}
