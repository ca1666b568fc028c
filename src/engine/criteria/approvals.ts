import type { Supplier } from '../model/blocker.js';
import type { Approval, ApprovalStep } from '../model/approval.js';
import type { FullText } from '../model/text.js';
import type { Instant } from '../model/value.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { full } from './wording.js';

function approvalOf(id: string, { process }: Situation): Approval | undefined {
  return process.definition.approvals?.find((approval) => approval.id === id);
}

/** The name of an approval for a message. */
export function approvalName(id: string, situation: Situation): FullText {
  return full(approvalOf(id, situation)?.name, id);
}

/** When an approval that holds now was granted; undefined while it does not hold, or is not known to. */
export function grantedAt(id: string, { facts: { approvals } }: Situation): Instant | undefined {
  return approvals !== undefined && Object.hasOwn(approvals, id) ? approvals[id] : undefined;
}

/** Who decides first: the holders of the roles of the first steps that apply, or may do so. */
export function firstApprovers(id: string, situation: Situation): readonly Supplier[] {
  const { process, state } = situation;
  const applies = ({ if: condition }: ApprovalStep) =>
    condition === undefined ||
    checkCondition(condition, situation, process.definition.fields, state.fields).holds !== false;
  const first = approvalOf(id, situation)
    ?.steps.map((sideBySide) => sideBySide.filter(applies))
    .find(({ length }) => length > 0);
  const roles = (first ?? []).flatMap(({ by }) => by);
  return roles.length === 0 ? [] : suppliers([...new Set(roles)], situation);
}
