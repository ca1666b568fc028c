import { full, list } from '../../../../engine/criteria/wording.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { FullText } from '../../../../engine/model/text.js';
import type { Check, Survey } from '../../checks/survey.js';
import { violation } from '../../checks/tell.js';
import { criterionName, sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { conditionHolds } from '../../moves/condition-criterion.js';
import { common } from '../logic/spans.js';
import { allApply } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { valuesInWords } from '../values-in-words.js';
import { storyAt } from './approval-story.js';
import { applying, isRuledOut, type Asking } from './asking-gates.js';
import { tieredCriteria } from './gate-tiers.js';
import { sampleCondition } from './sample-condition.js';
import { leastOf, mostOf, tierOf, type Tier } from './tier.js';
import { gatesAskingFor } from './uses.js';

const ID = 'approval-overlap';

/** A tier with what it belongs to. */
interface Placed {
  readonly tier: Tier;
  readonly condition: Condition;
  readonly name: FullText;
  readonly part: object;
  readonly path: string;
}

/** Tiers that share the work, and the gates that two of them count in. */
interface Shared {
  readonly placed: readonly Placed[];
  gates(both: readonly Placed[]): readonly Asking[];
}

/** Whether a tier ends within another that goes on beyond it: not one that begins alike, and not one without an end. */
function runsInto(lower: Tier, upper: Tier): boolean {
  const [begin, end, next, beyond] = [leastOf(lower), mostOf(lower), leastOf(upper), mostOf(upper)];
  if (end === undefined || next === undefined || lower.field !== upper.field) return false;
  if (lower.currency !== upper.currency || (begin !== undefined && begin.gte(next))) return false;
  return (beyond === undefined || beyond.gt(end)) && common(lower.spans, upper.spans).length > 0;
}

function overlap(
  lower: Placed,
  upper: Placed,
  shared: Shared,
  survey: Survey,
): readonly VerificationFinding[] {
  if (!runsInto(lower.tier, upper.tier)) return [];
  const sample = sampleCondition(lower.tier, common(lower.tier.spans, upper.tier.spans));
  if (sample === undefined) return [];
  const twice = allApply([lower.condition, upper.condition], `${ID}.both`);
  const { process } = survey;
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
  const both = [lower, upper];
  const criteria = [conditionHolds(sample, `${ID}.sample`), twice];
  const likeness = { criteria, values: answer.witness.state.fields };
  const gates = shared.gates(both);
  if (isRuledOut(survey, gates, (asking) => [...applying(asking), ...criteria])) return [];
  const counterexample = storyAt(survey, gates, likeness, {
    end: () => end,
    seen: () => both.map(({ path }) => ({ kind: 'applies', path, applies: 'yes' })),
  });
  return [violation({ check: ID, message, part: upper.part, key: 'if' }, counterexample)];
}

function overlapsAmong(shared: Shared, survey: Survey): readonly VerificationFinding[] {
  const { placed } = shared;
  return placed.flatMap((lower) => placed.flatMap((upper) => overlap(lower, upper, shared, survey)));
}

function stepsOf(survey: Survey): readonly Shared[] {
  const { process } = survey;
  return (process.definition.approvals ?? []).map((approval) => ({
    placed: approval.steps.flat().flatMap((step): Placed[] => {
      const tier = step.if && tierOf(step.if, process);
      if (step.if === undefined || tier === undefined) return [];
      const { en, zh } = full(approval.name, approval.id);
      const name = { en: `step ${step.id} of ${en}`, zh: `“${zh}”第 ${step.id} 步` };
      return [{ tier, condition: step.if, name, part: step, path: step.path }];
    }),
    gates: () => gatesAskingFor(approval, process),
  }));
}

function criteriaOf(survey: Survey): readonly Shared[] {
  return tieredCriteria(survey.process).map(({ criteria, tiers }) => ({
    placed: criteria.flatMap((criterion, place): Placed[] => {
      const tier = tiers[place];
      if (criterion.if === undefined || tier === undefined) return [];
      const { path, if: condition } = criterion;
      return [{ tier, condition, name: criterionName(criterion), part: criterion, path }];
    }),
    gates: (both) => [criteria.filter((criterion) => both.some(({ part }) => part === criterion))],
  }));
}

/** Tiers with an end do not run into the next one: nothing is approved twice where they meet. */
export const approvalOverlap: Check = {
  id: ID,
  run: (survey) => [...stepsOf(survey), ...criteriaOf(survey)].flatMap((one) => overlapsAmong(one, survey)),
};
