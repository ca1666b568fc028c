import { apply } from '../../engine/apply.js';
import type { EvidenceMatch } from '../../engine/model/evidence-need.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import type { EvidenceRow, Projection, StageStay } from '../ports/instance-store.js';

/** What projecting has to know beside the events. */
export interface ProjectionSource {
  /** The state before the events; undefined from the beginning. */
  readonly before: InstanceState | undefined;
  /** Pieces recorded before that the events may change. */
  readonly pieces: readonly EvidencePiece[];
  matchesOf(piece: EvidencePiece): readonly EvidenceMatch[];
}

function stayEnded(event: InstanceEvent): StageStay | undefined {
  if (event.type !== 'stage.changed' && event.type !== 'instance.closed') return undefined;
  return {
    stage: event.body.from,
    enteredAt: event.body.fromEnteredAt,
    leftAt: event.recordedAt,
    leftSeq: event.seq,
    leftBy: event.type === 'stage.changed' ? event.body.move : event.body.outcome,
  };
}

/** The pieces of evidence that an event makes or changes, as they stand after it. */
function changedPieces(
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

/**
 * The rows that events add up to. The same function writes them with a command and rebuilds them from the whole log, so
 * that both give the same bytes.
 */
export function projectEvents(events: readonly InstanceEvent[], source: ProjectionSource): Projection {
  let state = source.before;
  const known = new Map(source.pieces.map((piece) => [piece.id, piece]));
  const changed = new Set<string>();
  const stays: StageStay[] = [];
  let searchable = false;
  for (const event of events) {
    state = apply(state, event);
    const stay = stayEnded(event);
    if (stay !== undefined) stays.push(stay);
    for (const piece of changedPieces(event, known)) {
      known.set(piece.id, piece);
      changed.add(piece.id);
    }
    searchable ||= event.type === 'instance.created' || event.type === 'instance.renamed';
  }
  if (state === undefined) throw new RangeError('no events to project');
  const evidence = [...changed].flatMap((id): EvidenceRow[] => {
    const piece = known.get(id);
    return piece === undefined ? [] : [{ piece, matches: source.matchesOf(piece) }];
  });
  return { state, evidence, stays, ...(searchable ? { searchable: { name: state.name } } : {}) };
}
