import { approvalOf } from '../approvals/asked-step.js';
import { requestOf } from '../approvals/standing.js';
import { STATUS_NAMES } from '../approvals/wording.js';
import { approvalName } from '../criteria/approvals.js';
import { blocker, openInstance } from '../gates/blockers.js';
import type { Approval } from '../model/approval.js';
import type { ApprovalRequest } from '../model/approval-request.js';
import type { Blocker } from '../model/blocker.js';
import type { Decision } from '../model/decision.js';
import type { Situation } from '../situation.js';
import { invalid, problem, refused } from './handler.js';

/** That the definition has no such approval. */
export function unknownApproval(id: string, { process }: Situation): Decision {
  const known = (process.definition.approvals ?? []).map((approval) => approval.id).join(', ');
  const message = {
    en: `There is no approval ${id}; there are ${known === '' ? 'none' : known}.`,
    zh: `没有审批 ${id}；可用的有 ${known === '' ? '无' : known}。`,
  };
  return invalid([problem('/approval', 'value.unknown-approval', message)]);
}

/** That nothing is being decided. */
export function notPending(id: string, situation: Situation): Blocker {
  const request = requestOf(id, situation.stored);
  const never = { en: 'nobody asked for it', zh: '尚未申请' };
  const status = request === undefined ? never : STATUS_NAMES[request.status];
  const parameters = { approval: approvalName(id, situation), status };
  return blocker('approval.not-pending', parameters, {
    remedy: { act: 'request-approval', approval: id },
  });
}

/** An approval with its latest request. */
export interface Requested {
  readonly approval: Approval;
  readonly request: ApprovalRequest;
}

/** The approval a command is about, with its latest request; or why there is none. */
export function requestedApproval(id: string, situation: Situation): Requested | Decision {
  const approval = approvalOf(id, situation);
  if (approval === undefined) return unknownApproval(id, situation);
  const request = requestOf(id, situation.stored);
  return request === undefined ? refused([notPending(id, situation)]) : { approval, request };
}

/** The same while it is being decided, on a record that is open. */
export function pendingApproval(id: string, situation: Situation): Requested | Decision {
  const found = requestedApproval(id, situation);
  if ('kind' in found) return found;
  const blockers = [
    ...openInstance(situation, true),
    ...(found.request.status === 'pending' ? [] : [notPending(id, situation)]),
  ];
  return blockers.length === 0 ? found : refused(blockers);
}
