import type { CompiledProcess } from './compile-process.js';
import { advanceGate, nextStage } from './gates/advance-gate.js';
import { backGate } from './gates/back-gate.js';
import { closeGate } from './gates/close-gate.js';
import { blockersOf, reportsOf, type Gate } from './gates/gate.js';
import { jumpGate } from './gates/jump-gate.js';
import type { MoveGate } from './gates/move-gate.js';
import { transitionGate } from './gates/transition-gate.js';
import { discreetBlockers } from './item-rights/discreet-decision.js';
import type { Target } from './model/command.js';
import type { Explanation } from './model/decision.js';
import type { Facts } from './model/facts.js';
import type { InstanceState } from './model/instance-state.js';
import { situationOf, type Situation } from './situation.js';

/** The gate of the move that leads to a stage: the command that would go there is decided by the same one. */
function gateTo(stage: string, situation: Situation): MoveGate {
  const { process, state } = situation;
  const next = nextStage(situation);
  if (next !== undefined && 'stage' in next && next.stage.id === stage) return advanceGate(situation);
  const ahead = (process.rank.get(stage) ?? 0) > (process.rank.get(state.stage) ?? 0);
  return ahead ? jumpGate(situation, stage) : backGate(situation, stage);
}

function inWords(gate: Gate, situation: Situation) {
  const blockers = discreetBlockers(blockersOf(gate, situation), situation);
  return { criteria: reportsOf(gate, situation), blockers };
}

/**
 * How the gate to a target stands: every criterion, met or not, and what is in the way. The blockers are those the
 * command would be refused with, for both evaluate the same gate.
 * @throws RangeError when the definition has no such stage, outcome or transition.
 */
export function explain(
  process: CompiledProcess,
  state: InstanceState,
  target: Target,
  facts: Facts,
): Explanation {
  const situation = situationOf(process, state, facts);
  if (target !== 'next' && 'outcome' in target) {
    const outcome = process.outcomes.get(target.outcome);
    if (outcome === undefined) throw new RangeError(`no outcome ${target.outcome}`);
    return { from: state.stage, target, ...inWords(closeGate(situation, outcome, {}), situation) };
  }
  if (target !== 'next' && 'transition' in target) {
    const transition = process.transitions.get(target.transition);
    if (transition === undefined) throw new RangeError(`no transition ${target.transition}`);
    return {
      from: state.stage,
      target,
      ...inWords(transitionGate(situation, transition, {}).gate, situation),
    };
  }
  if (target !== 'next' && !process.stages.has(target.stage))
    throw new RangeError(`no stage ${target.stage}`);
  const { gate, to } = target === 'next' ? advanceGate(situation) : gateTo(target.stage, situation);
  const stage = target === 'next' ? (to ?? state.stage) : target.stage;
  return { from: state.stage, target: { stage }, ...inWords(gate, situation) };
}
