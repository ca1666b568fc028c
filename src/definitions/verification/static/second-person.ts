import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { EvidenceKind, Role } from '../../../engine/model/process-definition.js';
import { identityOf } from './approvals/people.js';

/** Whether a role comes down to one person for as long as the record keeps its owner. */
function isOnePerson({ source, fallback }: Role): boolean {
  return (source.is === 'owner' || source.is === 'manager-of-owner') && fallback === undefined;
}

/**
 * Whether a piece can be verified by somebody else than who recorded it. Where nobody in particular records it, somebody
 * else may; an owner who changes verifies what the owner before him recorded.
 */
export function hasSecondPerson(
  { by, verifiedBy }: EvidenceKind,
  { roles, definition }: CompiledProcess,
): boolean {
  if (verifiedBy === undefined || by === undefined) return true;
  const held = [...by, ...verifiedBy].flatMap((id) => roles.get(id) ?? []);
  const owners = (definition.transitions ?? []).some(({ sets }) => Object.hasOwn(sets, 'owner'));
  return owners || !held.every(isOnePerson) || new Set(held.map(({ source }) => identityOf(source))).size > 1;
}
