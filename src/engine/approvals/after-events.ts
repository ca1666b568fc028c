import { apply } from '../apply.js';
import { changedPieces } from '../fold/changed-pieces.js';
import type { InstanceEvent, NewEvent } from '../model/event.js';
import { situationOf, type Situation } from '../situation.js';

/** How things stand once events are in the log that are not yet in it. */
export function afterEvents(before: Situation, events: readonly NewEvent[]): Situation {
  if (events.length === 0) return before;
  const { process, stored, facts } = before;
  const envelope = {
    org: '',
    instance: stored.id,
    schemaVersion: 1,
    commandId: '',
    actor: facts.actor.user,
    recordedAt: facts.now,
  };
  const pieces = new Map(facts.evidence.map((piece) => [piece.id, piece]));
  let state = stored;
  for (const event of events) {
    const numbered: InstanceEvent = { ...envelope, seq: state.seq + 1, ...event };
    state = apply(state, numbered);
    for (const piece of changedPieces(numbered, pieces)) pieces.set(piece.id, piece);
  }
  return situationOf(process, state, { ...facts, evidence: [...pieces.values()] });
}
