import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { ApprovalCriterion, Criterion } from '../../../../engine/model/criterion.js';
import { tiersOf, type Tier } from './tier.js';

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
