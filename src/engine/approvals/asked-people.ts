import type { Approval } from '../model/approval.js';
import type { ApprovalRequest, Seat } from '../model/approval-request.js';
import type { Supplier } from '../model/blocker.js';
import type { Situation } from '../situation.js';
import { activeSteps, decidersFor } from './asked-step.js';
import { openSeatsOf } from './places.js';

const APPROVER = { role: 'approver', name: { en: 'approver', zh: '审批人' } };

function roleOf({ origin }: Seat): string | undefined {
  return origin.is === 'role' || origin.is === 'reassigned' ? origin.role : undefined;
}

/** Who is asked now, by the roles they are asked in; those who may act for them where the organisation is known. */
export function askedPeople(
  approval: Approval,
  request: ApprovalRequest,
  situation: Situation,
): readonly Supplier[] {
  const { process, facts } = situation;
  const suppliers = new Map<string, Supplier>();
  for (const asked of activeSteps(approval, request)) {
    for (const seat of openSeatsOf(asked.step)) {
      const role = process.roles.get(roleOf(seat) ?? '');
      const base = role === undefined ? APPROVER : { role: role.id, name: role.name };
      const people = facts.people === undefined ? [seat.person] : decidersFor(seat, asked, situation);
      const users = [...(suppliers.get(base.role)?.users ?? []), ...people];
      suppliers.set(base.role, { ...base, users: [...new Set(users)] });
    }
  }
  return [...suppliers.values()];
}
