import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { InstanceState } from '../model/instance-state.js';

/** The overrides after one more. */
export function withOverride(
  state: InstanceState,
  { id, criteria, reason, until }: EventBodies['gate.overridden'],
  { actor, recordedAt }: InstanceEvent,
): InstanceState {
  const override = { id, criteria, reason, until, by: actor, at: recordedAt };
  const { nextChangeAt } = state;
  return {
    ...state,
    overrides: { ...state.overrides, [id]: override },
    nextChangeAt: nextChangeAt === undefined || until < nextChangeAt ? until : nextChangeAt,
  };
}

/** The overrides after one was ended; no member is left where there is none. */
export function withoutOverride(
  { overrides, ...state }: InstanceState,
  { override }: EventBodies['override.ended'],
): InstanceState {
  const rest = Object.entries(overrides ?? {}).filter(([id]) => id !== override);
  return rest.length === 0 ? state : { ...state, overrides: Object.fromEntries(rest) };
}

/** The record without what counts for one stay in a stage only. */
export function withoutStay({ overrides: _, ...state }: InstanceState): InstanceState {
  return state;
}

/**
 * The record with a new owner, which remembers from whom it came: else he would approve as the manager of the new owner
 * what he prepared himself, be it only by entering it. Who was given it by whoever entered it, and passes it on at once,
 * prepared nothing.
 */
export function withOwner(state: InstanceState, { from, to }: EventBodies['owner.changed']): InstanceState {
  const { stage, seq, enteredBy, formerOwners = {} } = state;
  if (seq === 1 && enteredBy !== undefined) return { ...state, owner: to };
  const stages = [...new Set([...(formerOwners[from] ?? []), stage])];
  return { ...state, owner: to, formerOwners: { ...formerOwners, [from]: stages } };
}
