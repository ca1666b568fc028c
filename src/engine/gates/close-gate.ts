import { full, list } from '../criteria/wording.js';
import { checkCondition } from '../criteria/condition-check.js';
import type { Blocker } from '../model/blocker.js';
import type { Outcome } from '../model/process-definition.js';
import type { Values } from '../model/value.js';
import { hasValue } from '../values/has-value.js';
import type { Situation } from '../situation.js';
import { blocker, consentGiven, openInstance } from './blockers.js';
import { evaluateGate, type Gate } from './gate.js';
import { presentStage, stageName } from './move-gate.js';

/** One blocker for each question that needs an answer and has none. */
export function unanswered(asks: Outcome['asks'], answers: Values, situation: Situation): readonly Blocker[] {
  return asks
    .filter((field) => field.required && !hasValue(answers[field.id]))
    .filter(
      (field) => field.if === undefined || checkCondition(field.if, situation, asks, answers).holds !== false,
    )
    .map((field) => {
      const remedy = { act: 'answer', fields: [field.id] } as const;
      return {
        ...blocker('answer.missing', { field: full(field.name, field.id) }, { remedy }),
        id: field.id,
      };
    });
}

/**
 * The gate of an outcome: reachable from this stage, its own criteria, its questions answered, its consent given; and,
 * when it is a success, the exit criteria of the stage it ends in. A deal can be lost while on hold, not won.
 */
export function closeGate(situation: Situation, outcome: Outcome, answers: Values): Gate {
  const present = presentStage(situation);
  const success = outcome.result === 'won';
  const names = { outcome: full(outcome.name, outcome.id), stage: stageName(present.id, situation) };
  const from = () => list(outcome.from.map((id) => stageName(id, situation)));
  const reachable = outcome.from.includes(present.id)
    ? []
    : [blocker('outcome.not-from-here', { ...names, from: from() })];
  return evaluateGate([...(success ? present.exit : []), ...outcome.requires], situation, [
    ...openInstance(situation, !success),
    ...reachable,
    ...consentGiven(outcome.consent, situation),
    ...unanswered(outcome.asks, answers, situation),
  ]);
}
