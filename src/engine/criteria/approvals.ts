import type { Supplier } from '../model/blocker.js';
import type { ApprovalStep } from '../model/approval.js';
import type { FullText } from '../model/text.js';
import { approvalOf } from '../approvals/asked-step.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';
import { checkCondition } from './condition-check.js';
import { full } from './wording.js';

/** The name of an approval for a message. */
export function approvalName(id: string, situation: Situation): FullText {
  return full(approvalOf(id, situation)?.name, id);
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
