import { checkCondition } from '../criteria/condition-check.js';
import { full, list } from '../criteria/wording.js';
import type { Stage } from '../model/process-definition.js';
import { nextStages } from '../next-stages.js';
import type { Situation } from '../situation.js';
import { blocker, openInstance } from './blockers.js';
import { evaluateGate } from './gate.js';
import { impossible, presentStage, stageName, type MoveGate } from './move-gate.js';

type Next = { readonly stage: Stage; readonly skipped: readonly string[] } | { readonly missing: readonly string[] } | undefined;

/** The stage an advance leads to: the next one whose `if` holds. */
export function nextStage(situation: Situation): Next {
  const { definition } = situation.process;
  const skipped: string[] = [];
  for (const stage of nextStages(definition, situation.state.stage)) {
    if (stage.if === undefined) return { stage, skipped };
    const result = checkCondition(stage.if, situation, definition.fields, situation.state.fields);
    if (result.holds === true) return { stage, skipped };
    // Which stage comes next must not be guessed.
    if (result.holds === undefined) return { missing: result.missing };
    skipped.push(stage.id);
  }
  return undefined;
}

/** The gate to the next stage: the exit criteria of this one and the entry criteria of that one. */
export function advanceGate(situation: Situation): MoveGate {
  const present = presentStage(situation);
  const next = nextStage(situation);
  if (next === undefined) {
    return impossible('advance', blocker('move.no-next-stage', { stage: stageName(present.id, situation) }), situation);
  }
  if ('missing' in next) {
    const fields = next.missing.filter((id) => situation.process.fields.has(id));
    const missing = list(next.missing.map((id) => full(situation.process.fields.get(id)?.name, id)));
    const unknown = blocker('criterion.condition-unknown', { missing }, { remedy: { act: 'set-fields', fields } });
    const gate = evaluateGate(present.exit, situation, [...openInstance(situation), unknown]);
    return { move: 'advance', skipped: [], gate };
  }
  const gate = evaluateGate([...present.exit, ...next.stage.entry], situation, openInstance(situation));
  return { move: 'advance', to: next.stage.id, name: `advance:${next.stage.id}`, skipped: next.skipped, gate };
}
