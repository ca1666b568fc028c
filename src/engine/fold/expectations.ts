import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { Expectation } from '../model/expectation.js';
import type { InstanceState } from '../model/instance-state.js';

/** The record with those of its open questions that are still open; no member is left where there is none. */
function stillOpen(state: InstanceState, open: (expectation: Expectation) => boolean): InstanceState {
  const { expectations, ...rest } = state;
  if (expectations === undefined) return state;
  const kept = Object.entries(expectations).filter(([, expectation]) => open(expectation));
  return kept.length === 0 ? rest : { ...rest, expectations: Object.fromEntries(kept) };
}

/** The record with a question more. */
export function withExpectation(
  state: InstanceState,
  { expectation }: EventBodies['evidence.expected'],
  { actor, recordedAt }: InstanceEvent,
): InstanceState {
  const asked = { ...expectation, askedBy: actor, askedAt: recordedAt };
  return { ...state, expectations: { ...state.expectations, [expectation.id]: asked } };
}

/** The record without a question that nobody asks any more. */
export function withoutExpectation(
  state: InstanceState,
  { expectation }: EventBodies['expectation.withdrawn'],
): InstanceState {
  return stillOpen(state, ({ id }) => id !== expectation);
}

/** Recording the evidence answers the question. */
export function answeredByEvidence(
  state: InstanceState,
  { piece }: EventBodies['evidence.recorded'],
): InstanceState {
  return stillOpen(state, ({ evidence }) => evidence !== piece.kind);
}

/** Filling in all the fields answers the question. */
export function answeredByFields(state: InstanceState): InstanceState {
  return stillOpen(state, ({ fields }) => fields?.some((field) => state.fields[field] === undefined) ?? true);
}
