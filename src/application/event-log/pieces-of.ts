import { changedPieces } from '../../engine/fold/changed-pieces.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';

/** The pieces of evidence there are after some events, each as it then stands. */
export function piecesOf(events: readonly InstanceEvent[]): readonly EvidencePiece[] {
  const pieces = new Map<string, EvidencePiece>();
  for (const event of events) {
    for (const piece of changedPieces(event, pieces)) pieces.set(piece.id, piece);
  }
  return [...pieces.values()];
}
