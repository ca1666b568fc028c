import type { ApprovalRequest } from '../model/approval-request.js';

/**
 * The asked fields that approvers stated in a request, by setting them or by confirming what was there. What anybody else
 * set is no answer of an approver, and neither is one he gave to an earlier request.
 */
export function statedFields({ steps }: Pick<ApprovalRequest, 'steps'>): ReadonlySet<string> {
  const decisions = steps.flat().flatMap((step) => step.decisions);
  return new Set(decisions.flatMap(({ filledIn = [] }) => filledIn));
}
