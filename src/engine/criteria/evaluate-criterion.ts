import type { CriterionReport } from '../model/blocker.js';
import type { Criterion, CriterionKind } from '../model/criterion.js';
import type { FullText } from '../model/text.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { unmet, type CriterionKindModule, type Finding } from './finding.js';
import { criterionKinds } from './kinds.js';
import { full, list, plain } from './wording.js';

const kinds = new Map<CriterionKind, CriterionKindModule>(criterionKinds.map((module) => [module.kind, module]));

function moduleOf(kind: CriterionKind): CriterionKindModule {
  const module = kinds.get(kind);
  if (module === undefined) throw new RangeError(`no criterion kind ${kind}`);
  return module;
}

function nameOf(criterion: Criterion, situation: Situation): FullText {
  if (criterion.name !== undefined) return full(criterion.name, criterion.id);
  return moduleOf(criterion.kind).name(criterion, situation, (part) => nameOf(part, situation));
}

/** What an `if` decides before the criterion itself is looked at; undefined: it applies. */
function applicability(criterion: Criterion, situation: Situation): Finding | undefined {
  if (criterion.if === undefined) return undefined;
  const { definition } = situation.process;
  const result = checkCondition(criterion.if, situation, definition.fields, situation.state.fields);
  if (result.holds === true) return undefined;
  if (result.holds === false) {
    const message = { en: `Does not apply: ${result.why.en}.`, zh: `不适用：${result.why.zh}。` };
    return { verdict: 'not-applicable', message };
  }
  const missing = list(result.missing.map((id) => full(situation.process.fields.get(id)?.name, id)));
  const fields = result.missing.filter((id) => situation.process.fields.has(id));
  return unmet('criterion.condition-unknown', { missing }, {
    verdict: 'unknown',
    wanted: plain(''),
    ...(fields.length === 0 ? {} : { remedy: { act: 'set-fields', fields } }),
  });
}

/** How one criterion stands; `explain` shows it and `decide` obeys it: there is no other evaluation. */
export function evaluateCriterion(criterion: Criterion, situation: Situation): CriterionReport {
  const finding =
    applicability(criterion, situation) ??
    moduleOf(criterion.kind).evaluate(criterion, situation, (part) => evaluateCriterion(part, situation));
  return {
    criterion: criterion.path,
    id: criterion.id,
    kind: criterion.kind,
    name: nameOf(criterion, situation),
    suppliers: [],
    ...finding,
    ...(criterion.hint === undefined ? {} : { hint: criterion.hint }),
    ...(criterion.skill === undefined ? {} : { skill: criterion.skill }),
  };
}
