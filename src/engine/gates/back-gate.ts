import type { Values } from '../model/value.js';
import type { Situation } from '../situation.js';
import { stageApplies } from './applying-stage.js';
import { blocker, openInstance, roleHeld } from './blockers.js';
import { unanswered } from './close-gate.js';
import { evaluateGate } from './gate.js';
import { impossible, presentStage, stageName, type MoveGate } from './move-gate.js';

/** The stage before this one that applies to the record. */
function previousStage(situation: Situation): string | undefined {
  const earlier = situation.process.definition.stages
    .slice(0, situation.process.rank.get(situation.state.stage))
    .reverse();
  const applies = earlier.find((stage) => stageApplies(stage, situation) === true);
  return applies?.id;
}

/** The gate to an earlier stage (the one before when none is named): open to all unless the definition asks for more. */
export function backGate(situation: Situation, wanted?: string, answers: Values = {}): MoveGate {
  const { process, state } = situation;
  const present = presentStage(situation);
  const to = wanted ?? previousStage(situation);
  const names = { stage: stageName(to ?? present.id, situation), present: stageName(present.id, situation) };
  if (!process.definition.moveBack.allowed)
    return impossible('back', blocker('move.back-not-allowed'), situation);
  if (to === state.stage) return impossible('back', blocker('move.same-stage', names), situation);
  if (to === undefined || (process.rank.get(to) ?? Infinity) > (process.rank.get(state.stage) ?? -1)) {
    return impossible('back', blocker('move.not-back', names), situation);
  }
  const { by, requires, asks } = process.definition.moveBack;
  const gate = evaluateGate(requires, situation, [
    ...openInstance(situation),
    ...roleHeld(by, situation),
    ...unanswered(asks, answers, situation),
  ]);
  return { move: 'back', to, name: `back:${to}`, skipped: [], gate };
}
