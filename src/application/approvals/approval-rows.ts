import { openSeats } from '../../engine/approvals/open-seats.js';
import type { ApprovalRequest, RequestedStep } from '../../engine/model/approval-request.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { ApprovalRows } from '../ports/instance-store.js';

function active({ steps }: ApprovalRequest): readonly RequestedStep[] {
  return steps.flat().filter(({ status }) => status === 'active');
}

/** What is still to be decided on an instance, as rows to be found by: made of its state and nothing else. */
export function approvalRows(state: InstanceState): ApprovalRows {
  const pending = Object.values(state.approvals ?? {}).filter(({ status }) => status === 'pending');
  return {
    pending: pending.map((request) => ({
      request: request.id,
      approval: request.approval,
      askedAt: request.requestedAt,
      askedBy: request.requestedBy,
      unresolved: active(request).some(({ unresolved }) => unresolved !== undefined),
    })),
    seats: openSeats(state),
    due: pending.flatMap((request) =>
      active(request).flatMap(({ step, dueAt }) =>
        dueAt === undefined ? [] : [{ approval: request.approval, request: request.id, step, dueAt }],
      ),
    ),
  };
}
