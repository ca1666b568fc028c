import { checkCondition, type ConditionCheck } from '../criteria/condition-check.js';
import { settersOfAny, settingOf } from '../criteria/settling.js';
import { whyUntold } from '../criteria/unknown-words.js';
import { full } from '../criteria/wording.js';
import { visibleToActor } from '../item-rights/discreet.js';
import { conditionTellsHidden } from '../item-rights/tells-hidden.js';
import type { Blocker } from '../model/blocker.js';
import type { Condition } from '../model/condition.js';
import type { Stage } from '../model/process-definition.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { blocker } from './blockers.js';

/** A condition of which it cannot be told whether it holds, and what it is of. */
export interface Untold {
  readonly what: FullText;
  readonly condition: Condition;
  readonly check: ConditionCheck;
}

/** The stage that was found with those passed over for it, or why it cannot be told. */
export type ApplyingStage =
  { readonly stage: Stage; readonly skipped: readonly string[] } | { readonly untold: Untold } | undefined;

/** A stage as the subject of a sentence. */
export function stageInWords({ name, id }: Pick<Stage, 'name' | 'id'>): FullText {
  const { en, zh } = full(name, id);
  return { en: `the stage “${en}”`, zh: `阶段“${zh}”` };
}

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
    if (result.holds === undefined)
      return { untold: { condition: stage.if, check: result, what: stageInWords(stage) } };
    skipped.push(stage.id);
  }
  return undefined;
}

const HIDDEN = { missing: [], reason: { en: 'what it rests on is hidden from you', zh: '其依据对您不可见' } };

/** What stands in the way while it cannot be told whether something applies; whoever sets what it rests on can supply it. */
export function notTold({ what, condition, check }: Untold, situation: Situation): Blocker {
  const { process } = situation;
  const fields = check.unsettled.filter((id) => process.fields.has(id));
  const hidden = conditionTellsHidden(condition, process, visibleToActor(situation));
  const why = whyUntold(hidden ? HIDDEN : check, situation);
  const rest = { suppliers: settersOfAny(fields, situation), ...settingOf(fields) };
  return blocker('criterion.condition-unknown', { what, why }, rest);
}
