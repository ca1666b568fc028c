import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Approval, ApprovalStep } from '../../../engine/model/approval.js';
import { holdersOf, type Holder } from './cast.js';

/**
 * How many people may decide a step for this record, once those kept apart are excluded; without an end where a group may.
 * Whoever asks for it is taken to be somebody else.
 */
export function decidersFor(
  record: Holder,
  step: ApprovalStep,
  { separation }: Approval,
  process: CompiledProcess,
): number {
  const holders = (ids: readonly string[]) => ids.flatMap((id) => holdersOf(process, id, record) ?? []);
  const separated = holders(separation);
  const apart = new Set(separated.flatMap(({ user }) => user ?? []));
  const groupsApart = new Set(separated.flatMap(({ groups }) => groups));
  if (separation.includes('owner')) apart.add(record.owner);
  const may = holders(step.by.filter((id) => !separation.includes(id)));
  if (may.some(({ groups }) => groups.some((group) => !groupsApart.has(group)))) return Infinity;
  return new Set(may.flatMap(({ user }) => (user === undefined || apart.has(user) ? [] : [user]))).size;
}
