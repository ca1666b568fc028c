import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { VerificationFinding } from '../../finding.js';
import type { StaticCheck } from './approval-check.js';
import { approvalGap } from './approval-gap.js';
import { approvalOverlap } from './approval-overlap.js';
import { quorumOutOfReach } from './quorum-out-of-reach.js';
import { stepNeverApplies } from './step-never-applies.js';

/** Everything that is decided of approvals: one file each, with its page in `docs/verification/`. */
export const approvalChecks: readonly StaticCheck[] = [
  quorumOutOfReach,
  stepNeverApplies,
  approvalGap,
  approvalOverlap,
];

/** What is wrong with the approvals of a process, and what could not be decided of them. */
export function approvalFindings(process: CompiledProcess): readonly VerificationFinding[] {
  return approvalChecks.flatMap((check) => check.run(process));
}
