import type { Action } from '../../engine/model/action.js';
import type { ApprovalStep } from '../../engine/model/approval.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';

/** Every step of every approval. */
export function allSteps({ approvals = [] }: ProcessDefinition): readonly ApprovalStep[] {
  return approvals.flatMap(({ steps }) => steps.flat());
}

/** Everything the process does by itself: when rules fire, and when the time of a step or stage is over. */
export function allActions(definition: ProcessDefinition): readonly Action[] {
  const { rules = [], stages } = definition;
  return [
    ...rules.flatMap(({ actions }) => actions),
    ...[...stages, ...allSteps(definition)].flatMap(({ overdue }) => overdue ?? []),
  ];
}

/** The actions of one kind. */
export function actionsThat<D extends Action['do']>(
  definition: ProcessDefinition,
  verb: D,
): readonly Extract<Action, { do: D }>[] {
  return allActions(definition).filter((action): action is Extract<Action, { do: D }> => action.do === verb);
}
