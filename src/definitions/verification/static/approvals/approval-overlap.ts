import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { full, list } from '../../../../engine/criteria/wording.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { FullText } from '../../../../engine/model/text.js';
import { criterionName, sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { common } from '../logic/spans.js';
import { allApply } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { creationStory, valuesInWords } from '../story.js';
import type { StaticCheck } from './approval-check.js';
import { tieredCriteria } from './gate-tiers.js';
import { sampleCondition } from './sample-condition.js';
import { leastOf, mostOf, tierOf, type Tier } from './tier.js';

const ID = 'approval-overlap';

/** A tier with what it belongs to. */
interface Placed {
  readonly tier: Tier;
  readonly condition: Condition;
  readonly name: FullText;
  readonly part: object;
}

/** Whether a tier ends within another that goes on beyond it: not one that begins alike, and not one without an end. */
function runsInto(lower: Tier, upper: Tier): boolean {
  const [begin, end, next, beyond] = [leastOf(lower), mostOf(lower), leastOf(upper), mostOf(upper)];
  if (end === undefined || next === undefined || lower.field !== upper.field) return false;
  if (lower.currency !== upper.currency || (begin !== undefined && begin.gte(next))) return false;
  return (beyond === undefined || beyond.gt(end)) && common(lower.spans, upper.spans).length > 0;
}

function overlap(lower: Placed, upper: Placed, process: CompiledProcess): readonly VerificationFinding[] {
  if (!runsInto(lower.tier, upper.tier)) return [];
  const sample = sampleCondition(lower.tier, common(lower.tier.spans, upper.tier.spans));
  if (sample === undefined) return [];
  const twice = allApply([lower.condition, upper.condition], `${ID}.both`);
  const answer = refuteGate(process, [twice], { conditions: [sample] });
  if (answer.verdict !== 'possible') return [];
  const parameters = {
    tiers: list([lower.name, upper.name]),
    values: valuesInWords(answer.witness.state.fields, process),
  };
  const message = sentence(
    'Both {tiers} apply to {values}: the tiers overlap where they meet.',
    '{values} 时{tiers}同时适用：两档在交界处重叠。',
    parameters,
  );
  const end = sentence('both {tiers} apply', '{tiers}同时适用', parameters);
  const counterexample = creationStory(process, answer.witness, end);
  return [
    {
      check: ID,
      verdict: 'violated',
      message,
      part: upper.part,
      key: 'if',
      ...(counterexample && { counterexample }),
    },
  ];
}

function overlapsAmong(placed: readonly Placed[], process: CompiledProcess): readonly VerificationFinding[] {
  return placed.flatMap((lower) => placed.flatMap((upper) => overlap(lower, upper, process)));
}

function stepsOf(process: CompiledProcess): readonly (readonly Placed[])[] {
  return (process.definition.approvals ?? []).map((approval) =>
    approval.steps.flat().flatMap((step): Placed[] => {
      const tier = step.if && tierOf(step.if, process);
      if (step.if === undefined || tier === undefined) return [];
      const { en, zh } = full(approval.name, approval.id);
      const name = { en: `step ${step.id} of ${en}`, zh: `“${zh}”第 ${step.id} 步` };
      return [{ tier, condition: step.if, name, part: step }];
    }),
  );
}

function criteriaOf(process: CompiledProcess): readonly (readonly Placed[])[] {
  return tieredCriteria(process).map(({ criteria, tiers }) =>
    criteria.flatMap((criterion, place): Placed[] => {
      const tier = tiers[place];
      if (criterion.if === undefined || tier === undefined) return [];
      return [{ tier, condition: criterion.if, name: criterionName(criterion), part: criterion }];
    }),
  );
}

/** Tiers with an end do not run into the next one: nothing is approved twice where they meet. */
export const approvalOverlap: StaticCheck = {
  id: ID,
  run: (process) =>
    [...stepsOf(process), ...criteriaOf(process)].flatMap((one) => overlapsAmong(one, process)),
};
