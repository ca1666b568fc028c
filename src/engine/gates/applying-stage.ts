import { checkCondition } from '../criteria/condition-check.js';
import { full, list } from '../criteria/wording.js';
import type { Blocker } from '../model/blocker.js';
import type { Stage } from '../model/process-definition.js';
import type { Situation } from '../situation.js';
import { blocker } from './blockers.js';

/** The stage that was found with those passed over for it, or the fields without which it cannot be told. */
export type ApplyingStage =
  | { readonly stage: Stage; readonly skipped: readonly string[] }
  | { readonly missing: readonly string[] }
  | undefined;

/** Whether a stage applies to the record; undefined when that cannot be told. */
export function stageApplies(stage: Stage, situation: Situation): boolean | undefined {
  if (stage.if === undefined) return true;
  return checkCondition(stage.if, situation, situation.process.definition.fields, situation.state.fields)
    .holds;
}

/** The first of some stages that applies to the record: which one it is must not be guessed. */
export function applyingStage(stages: readonly Stage[], situation: Situation): ApplyingStage {
  const { fields } = situation.process.definition;
  const skipped: string[] = [];
  for (const stage of stages) {
    if (stage.if === undefined) return { stage, skipped };
    const result = checkCondition(stage.if, situation, fields, situation.state.fields);
    if (result.holds === true) return { stage, skipped };
    if (result.holds === undefined) return { missing: result.missing };
    skipped.push(stage.id);
  }
  return undefined;
}

/** What stands in the way while it cannot be told which stage applies. */
export function stageUnknown(missing: readonly string[], { process }: Situation): Blocker {
  const fields = missing.filter((id) => process.fields.has(id));
  const names = list(missing.map((id) => full(process.fields.get(id)?.name, id)));
  return blocker(
    'criterion.condition-unknown',
    { missing: names },
    { remedy: { act: 'set-fields', fields } },
  );
}
