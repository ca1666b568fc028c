import { full, list } from '../criteria/wording.js';
import { nextStages } from '../next-stages.js';
import type { Situation } from '../situation.js';
import { applyingStage, notTold, type ApplyingStage } from './applying-stage.js';
import { blocker, openInstance } from './blockers.js';
import { evaluateGate } from './gate.js';
import { transitionsTo } from './transition-gate.js';
import { impossible, presentStage, stageName, type MoveGate } from './move-gate.js';

/** The stage an advance leads to: the next one whose `if` holds. */
export function nextStage(situation: Situation): ApplyingStage {
  return applyingStage(nextStages(situation.process.definition, situation.state.stage), situation);
}

/** The gate to the next stage: the exit criteria of this one and the entry criteria of that one. */
export function advanceGate(situation: Situation): MoveGate {
  const present = presentStage(situation);
  const next = nextStage(situation);
  if (next === undefined) {
    return impossible(
      'advance',
      blocker('move.no-next-stage', { stage: stageName(present.id, situation) }),
      situation,
    );
  }
  if ('untold' in next) {
    const unknown = notTold(next.untold, situation);
    const gate = evaluateGate(present.exit, situation, [...openInstance(situation), unknown]);
    return { move: 'advance', skipped: [], gate };
  }
  const named = transitionsTo(next.stage.id, situation);
  if (named.length > 0) {
    const transitions = list(
      named.map(({ id, name }) => full(name, id)),
      { en: ' or ', zh: '或' },
    );
    const names = { stage: stageName(next.stage.id, situation), transitions };
    return impossible('advance', blocker('move.by-transition', names), situation);
  }
  const gate = evaluateGate([...present.exit, ...next.stage.entry], situation, openInstance(situation));
  return {
    move: 'advance',
    to: next.stage.id,
    name: `advance:${next.stage.id}`,
    skipped: next.skipped,
    gate,
  };
}
