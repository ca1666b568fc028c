import type { EventBodies, InstanceEvent } from '../model/event.js';
import type { Doubt } from '../model/doubt.js';
import type { InstanceState } from '../model/instance-state.js';

function withDoubts({ doubts: _, ...state }: InstanceState, doubts: readonly Doubt[]): InstanceState {
  return doubts.length === 0 ? state : { ...state, doubts };
}

/** The record after a piece ceased to stand on which passed gates rested. */
export function doubted(
  state: InstanceState,
  { evidence, shaken = [] }: Pick<EventBodies['evidence.retracted'], 'evidence' | 'shaken'>,
  why: Doubt['why'],
  { recordedAt }: InstanceEvent,
): InstanceState {
  if (shaken.length === 0) return state;
  const doubts = shaken.map((gate): Doubt => ({ evidence, why, gate, at: recordedAt }));
  return withDoubts(state, [...(state.doubts ?? []), ...doubts]);
}

/** The record after a piece was recorded: what it corrects no longer stands as the passed gates took it. */
export function corrected(
  state: InstanceState,
  { piece: { supersedes }, shaken }: EventBodies['evidence.recorded'],
  event: InstanceEvent,
): InstanceState {
  if (supersedes === undefined || shaken === undefined) return state;
  return doubted(state, { evidence: supersedes, shaken }, 'superseded', event);
}

/** A gate that is passed anew rests on what stands now. */
export function passedAnew(state: InstanceState, from: string): InstanceState {
  if (state.doubts === undefined) return state;
  return withDoubts(
    state,
    state.doubts.filter(({ gate }) => gate.from !== from),
  );
}

/** The record after somebody looked at the gates again and let them stand. */
export function settled(state: InstanceState, { evidence }: EventBodies['doubt.settled']): InstanceState {
  return withDoubts(
    state,
    (state.doubts ?? []).filter((doubt) => doubt.evidence !== evidence),
  );
}
