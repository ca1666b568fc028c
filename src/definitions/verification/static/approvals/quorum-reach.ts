import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Approval } from '../../../../engine/model/approval.js';
import { lacksPeople } from './people.js';

/** Whether an approval can never be granted, whatever the record holds: a step that always applies lacks people. */
export function outOfReach(process: CompiledProcess, approval: Approval): boolean {
  return approval.steps.flat().some((step) => step.if === undefined && lacksPeople(step, approval, process));
}
