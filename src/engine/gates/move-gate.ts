import type { MoveName } from '../machine/process-machine.js';
import type { Blocker } from '../model/blocker.js';
import type { Move } from '../model/event.js';
import type { Stage } from '../model/process-definition.js';
import { full } from '../criteria/wording.js';
import type { Situation } from '../situation.js';
import { openInstance } from './blockers.js';
import type { Gate } from './gate.js';

/** The gate of a move between stages, and the move itself. */
export interface MoveGate {
  readonly gate: Gate;
  readonly move: Move;
  /** Id of the stage it leads to; absent when there is none to lead to. */
  readonly to?: string;
  readonly name?: MoveName;
  /** Stages passed over. */
  readonly skipped: readonly string[];
}

/** The stage the instance stands in. */
export function presentStage(situation: Situation): Stage {
  const stage = situation.process.stages.get(situation.state.stage);
  if (stage === undefined)
    throw new RangeError(`no stage ${situation.state.stage} in ${situation.process.definition.key}`);
  return stage;
}

/** The name of a stage for a message. */
export function stageName(id: string, situation: Situation) {
  return full(situation.process.stages.get(id)?.name, id);
}

/** A move that cannot be made whatever is supplied, with its reason. */
export function impossible(move: Move, reason: Blocker, situation: Situation): MoveGate {
  return { move, skipped: [], gate: { evaluations: [], obstacles: [...openInstance(situation), reason] } };
}
