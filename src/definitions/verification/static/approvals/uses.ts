import type { Approval } from '../../../../engine/model/approval.js';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import type { Asking } from './asking-gates.js';
import { allCriteria } from '../../moves/all-criteria.js';

function asksFor({ id }: Approval): (criterion: Criterion) => boolean {
  return (criterion) =>
    (criterion.kind === 'approval' && criterion.approval === id) || criterion.unlessApproved === id;
}

/** The criteria that ask for an approval, those inside groups too. */
function askingFor(approval: Approval, { definition }: CompiledProcess): readonly Criterion[] {
  return allCriteria(definition).filter(asksFor(approval));
}

/** The gates an approval is asked for in: once for each criterion that asks for it. */
export function gatesAskingFor(approval: Approval, process: CompiledProcess): readonly Asking[] {
  return askingFor(approval, process).map((criterion) => [criterion]);
}

/**
 * Under which conditions an approval counts: once for each criterion that asks for it. Where nothing does it may be
 * asked for at any time.
 */
export function usesOf(approval: Approval, process: CompiledProcess): readonly (readonly Condition[])[] {
  const uses = askingFor(approval, process).map((criterion) =>
    criterion.if === undefined ? [] : [criterion.if],
  );
  return uses.length === 0 ? [[]] : uses;
}
