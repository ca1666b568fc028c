import type { Figures } from '../../engine/figures.js';
import type { RestrictedSort } from '../../engine/item-rights/restricted-sorts.js';
import { apply } from '../../engine/apply.js';
import type { EvidenceMatch } from '../../engine/model/evidence-need.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import { approvalRows } from '../approvals/approval-rows.js';
import { trustRows, type TrustSource } from '../evidence/trust-rows.js';
import { changedPieces } from '../../engine/fold/changed-pieces.js';
import type { EvidenceRow, Projection, StageStay } from '../ports/instance-store.js';
import type { TextFingerprint } from '../ports/trust-rows.js';

/** What projecting has to know beside the events. */
export interface ProjectionSource {
  /** The state before the events; undefined from the beginning. */
  readonly before: InstanceState | undefined;
  /** Pieces recorded before that the events may change. */
  readonly pieces: readonly EvidencePiece[];
  /** What the figures of the record come to. */
  figuresOf(state: InstanceState, pieces: readonly EvidencePiece[]): Figures;
  matchesOf(piece: EvidencePiece): readonly EvidenceMatch[];
  /** Who takes part in the record. */
  participantsOf(state: InstanceState): readonly string[];
  /** What of the record is hidden from somebody. */
  readonly restrictedSorts: readonly RestrictedSort[];
  fingerprintsOf(piece: EvidencePiece): readonly TextFingerprint[];
  readonly trust: TrustSource;
}

function leftBy(event: InstanceEvent & { type: 'stage.changed' | 'instance.closed' }): string {
  if (event.type === 'instance.closed') return event.body.outcome;
  const { body } = event;
  return body.transition === undefined ? body.move : `transition:${body.transition}`;
}

function stayEnded(event: InstanceEvent): StageStay | undefined {
  if (event.type !== 'stage.changed' && event.type !== 'instance.closed') return undefined;
  return {
    stage: event.body.from,
    enteredAt: event.body.fromEnteredAt,
    leftAt: event.recordedAt,
    leftSeq: event.seq,
    leftBy: leftBy(event),
  };
}

/** Who takes part, where that is not who took part before. */
function changedParticipants(state: InstanceState, { before, participantsOf }: ProjectionSource) {
  const participants = participantsOf(state);
  const earlier = before === undefined ? [] : participantsOf(before);
  if (earlier.join('\n') === participants.join('\n')) return {};
  return {
    participants: { now: participants, joined: participants.filter((party) => !earlier.includes(party)) },
  };
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
    if (piece === undefined) return [];
    const texts = source.fingerprintsOf(piece);
    return [{ piece, matches: source.matchesOf(piece), ...(texts.length === 0 ? {} : { texts }) }];
  });
  const figures = source.figuresOf(state, [...known.values()]);
  return {
    state,
    figures,
    evidence,
    stays,
    trust: trustRows(source.before, state, source.trust),
    ...(state.approvals === source.before?.approvals ? {} : { approvals: approvalRows(state) }),
    ...changedParticipants(state, source),
    ...(source.restrictedSorts.length === 0 ? {} : { unsorted: source.restrictedSorts }),
    ...(searchable ? { searchable: { name: state.name } } : {}),
  };
}
