import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { ApprovalCriterion, Criterion } from '../../../../engine/model/criterion.js';
import { criteriaNames, sentence } from '../../checks/wording.js';
import type { VerificationFinding } from '../../finding.js';
import { common, from, outside } from '../logic/spans.js';
import { noneApplies } from '../none-applies.js';
import { refuteGate } from '../refute-gate.js';
import { creationStory, valuesInWords } from '../story.js';
import { sampleCondition } from './sample-condition.js';
import { leastOf, tiersOf, type Tier } from './tier.js';

/** Criteria of one gate that ask for approvals by tiers of one field. */
export interface TieredCriteria {
  readonly criteria: readonly ApprovalCriterion[];
  readonly tiers: readonly Tier[];
}

function gatesOf({ definition }: CompiledProcess): readonly (readonly Criterion[])[] {
  const { stages, outcomes, transitions = [] } = definition;
  return [
    ...stages.flatMap(({ entry, exit }) => [entry, exit]),
    ...[...outcomes, ...transitions].map(({ requires }) => requires),
  ];
}

/** The sets of two or more approvals in one gate that share the work by how much a field holds. */
export function tieredCriteria(process: CompiledProcess): readonly TieredCriteria[] {
  return gatesOf(process).flatMap((gate) => {
    const criteria = gate.filter(
      (one): one is ApprovalCriterion => one.kind === 'approval' && one.if !== undefined,
    );
    const conditions = criteria.flatMap((one) => one.if ?? []);
    const tiers = conditions.length < 2 ? undefined : tiersOf(conditions, process);
    return tiers === undefined ? [] : [{ criteria, tiers }];
  });
}

/** Amounts that no approval of a gate is for, though one is for less. That the least need none is meant so. */
export function gateGaps(process: CompiledProcess, check: string): readonly VerificationFinding[] {
  return tieredCriteria(process).flatMap(({ criteria, tiers }): VerificationFinding[] => {
    const [first] = tiers;
    const [part] = criteria;
    if (first === undefined || part === undefined) return [];
    const covered = tiers.flatMap(({ spans }) => spans);
    const least = tiers
      .map(leastOf)
      .reduce((a, b) => (a === undefined || b === undefined ? undefined : a.lt(b) ? a : b));
    const above = least === undefined ? first.universe : common(first.universe, from(least));
    const gap = covered.reduce((rest, span) => common(rest, outside([span])), above);
    const condition = sampleCondition(first, gap);
    if (condition === undefined) return [];
    const none = noneApplies(
      criteria.flatMap((one) => one.if ?? []),
      `${part.path}.if`,
    );
    const answer = refuteGate(process, [none], { conditions: [condition] });
    if (answer.verdict !== 'possible') return [];
    const parameters = {
      criteria: criteriaNames(criteria),
      values: valuesInWords(answer.witness.state.fields, process),
    };
    const message = sentence(
      'None of {criteria} applies to {values}, though one applies to less.',
      '{values} 时{criteria}均不适用，而更低的金额反而需要审批。',
      parameters,
    );
    const end = sentence('no approval is asked for', '无需任何审批');
    const counterexample = creationStory(process, answer.witness, end);
    return [
      { check, verdict: 'violated', message, part, key: 'if', ...(counterexample && { counterexample }) },
    ];
  });
}
