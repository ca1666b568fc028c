import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Facts } from '../../../engine/model/facts.js';
import type { InstanceState } from '../../../engine/model/instance-state.js';
import { holdsRole } from '../../../engine/roles.js';

/**
 * Whether somebody is warned of likely junk in evidence of a kind: those who verify it, the managers above the owner,
 * operations and auditors. Whoever recorded it is not told how it is found out.
 */
export function isWarned(
  kind: string,
  process: CompiledProcess,
  state: Pick<InstanceState, 'owner' | 'fields'>,
  { actor, managersOfOwner }: Pick<Facts, 'actor' | 'managersOfOwner'>,
): boolean {
  if (actor.user === state.owner) return false;
  if (managersOfOwner.includes(actor.user)) return true;
  if (actor.roles.includes('operations') || actor.roles.includes('auditor')) return true;
  const facts = { now: '', zone: 'UTC', actor, managersOfOwner, evidence: [] };
  const roles = process.evidence.get(kind)?.verifiedBy ?? [];
  return roles.some((id) => {
    const role = process.roles.get(id);
    return role !== undefined && holdsRole(role, state, facts);
  });
}
