import { quorumKind } from '../../../../engine/approvals/quorums/quorums.js';
import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Approval, ApprovalStep, Quorum } from '../../../../engine/model/approval.js';
import type { Role, RoleSource } from '../../../../engine/model/process-definition.js';

/** Somebody of whom only this is known, or a group of unknown size: equal texts are the same. */
export type Identity = string;

const GROUP = 'group ';

/** Whom a source of holders names, as far as the definition tells. */
export function identityOf(source: RoleSource): Identity {
  switch (source.is) {
    case 'owner':
      return 'owner';
    case 'manager-of-owner':
      return `manager ${source.level}`;
    case 'field':
      return `field ${source.field}`;
    case 'group':
      return `${GROUP}${source.group}${source.ofField === undefined ? '' : ` of ${source.ofField}`}`;
  }
}

/** Who a role may come down to: one set of people, or when that names nobody the other. */
function alternatives({ source, fallback }: Role): readonly Identity[] {
  return [identityOf(source), ...(fallback === undefined ? [] : [identityOf(fallback)])];
}

/** How many have to be asked at least. */
export function needed(quorum: Quorum): number {
  return quorumKind(quorum).fewest(quorum);
}

/** People who may not decide, whatever role they hold. */
function separatedPeople({ separation }: Approval, process: CompiledProcess): ReadonlySet<Identity> {
  const people = new Set<Identity>(separation.includes('owner') ? ['owner'] : []);
  for (const id of separation) {
    const role = process.roles.get(id);
    // With a fallback it is not certain whom the role names.
    if (role !== undefined && role.fallback === undefined) people.add(identityOf(role.source));
  }
  return people;
}

/** Who is left to decide a step at best: how many single people, and which groups beside them. */
export interface Deciders {
  readonly people: number;
  readonly groups: readonly Identity[];
}

/** Who is left to decide a step, at best, once separated people are excluded. */
export function decidersOf({ by }: ApprovalStep, approval: Approval, process: CompiledProcess): Deciders {
  const excluded = separatedPeople(approval, process);
  const roles = by
    .filter((id) => !approval.separation.includes(id))
    .flatMap((id) => process.roles.get(id) ?? []);
  const left = new Set(roles.flatMap((role) => alternatives(role).filter((one) => !excluded.has(one))));
  const groups = [...left].filter((one) => one.startsWith(GROUP));
  // A role names its source or its fallback, not both: each adds one person at most.
  const singles = roles.filter((role) =>
    alternatives(role).some((one) => !one.startsWith(GROUP) && left.has(one)),
  );
  return { people: Math.min(left.size - groups.length, singles.length), groups };
}

/** Whether a step cannot be decided by anybody, or not by enough. */
export function lacksPeople(step: ApprovalStep, approval: Approval, process: CompiledProcess): boolean {
  const { people, groups } = decidersOf(step, approval, process);
  return groups.length === 0 && people < needed(step.quorum);
}

/** The name of a group as it is written. */
export function groupName(identity: Identity): string {
  return identity.slice(GROUP.length);
}
