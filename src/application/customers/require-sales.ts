import type { PlatformRole } from '../../engine/model/facts.js';
import { requireRole } from '../access/require-role.js';
import type { RequestContext } from '../request-context.js';

const roles: readonly PlatformRole[] = ['administrator', 'operations', 'manager', 'rep', 'integration'];

/** Lets pass those who keep customers; approvers and auditors only read, an auditor whatever else he is. @throws DomainError `access.forbidden`. */
export function requireSales(context: RequestContext): void {
  const { roles: held } = context.actor;
  requireRole(context, held.includes('auditor') ? [] : roles, { en: 'editing customers', zh: '编辑客户' });
}
