import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Approval } from '../../../../engine/model/approval.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { allCriteria } from '../../moves/all-criteria.js';

function asksFor({ id }: Approval): (criterion: Criterion) => boolean {
  return (criterion) =>
    (criterion.kind === 'approval' && criterion.approval === id) || criterion.unlessApproved === id;
}

/**
 * Under which conditions an approval counts: once for each criterion that asks for it. Where nothing does it may be
 * asked for at any time.
 */
export function usesOf(
  approval: Approval,
  { definition }: CompiledProcess,
): readonly (readonly Condition[])[] {
  const uses = allCriteria(definition)
    .filter(asksFor(approval))
    .map((criterion) => (criterion.if === undefined ? [] : [criterion.if]));
  return uses.length === 0 ? [[]] : uses;
}
