import type { ApprovalRequest, CoveredChange } from '../model/approval-request.js';
import type { InstanceState } from '../model/instance-state.js';
import type { Instant } from '../model/value.js';
import type { Facts } from '../model/facts.js';
import { changedSince, type Holding } from './covered-content.js';

/** What tells whether an approval holds. */
interface Around extends Holding {
  readonly stored: Pick<InstanceState, 'approvals'>;
  readonly facts: Pick<Facts, 'approvals'>;
}

/** The latest request of an approval. */
export function requestOf(
  id: string,
  { approvals }: Pick<InstanceState, 'approvals'>,
): ApprovalRequest | undefined {
  return approvals !== undefined && Object.hasOwn(approvals, id) ? approvals[id] : undefined;
}

/** What is no longer as it was approved; empty while a granted approval holds. */
export function drift(request: ApprovalRequest, holding: Holding): readonly CoveredChange[] {
  return changedSince(request.covered.items, holding);
}

/**
 * When an approval that holds now was granted; undefined while it does not hold. What a what-if takes as granted counts
 * as well.
 */
export function heldSince(id: string, situation: Around): Instant | undefined {
  const request = requestOf(id, situation.stored);
  if (request?.status === 'granted' && drift(request, situation).length === 0) return request.endedAt;
  const { approvals } = situation.facts;
  return approvals !== undefined && Object.hasOwn(approvals, id) ? approvals[id] : undefined;
}

type Instants = Readonly<Record<string, Instant | undefined>>;

/** Approval id to when it was granted, for those granted whatever became of what they cover. */
export function grantedOnce(
  { approvals }: Pick<InstanceState, 'approvals'>,
  supposed: Facts['approvals'],
): Instants | undefined {
  if (approvals === undefined) return supposed;
  const granted = Object.values(approvals).filter(({ status }) => status === 'granted');
  return { ...supposed, ...Object.fromEntries(granted.map(({ approval, endedAt }) => [approval, endedAt])) };
}

/** The same for those that hold; each is looked at when it is first read. */
export function holdingNow(once: Instants | undefined, around: () => Around): Instants | undefined {
  if (once === undefined) return undefined;
  const known = new Map<string, Instant | undefined>();
  const read = (id: string) => {
    if (!known.has(id)) known.set(id, heldSince(id, around()));
    return known.get(id);
  };
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.keys(once).map((id) => [id, { enumerable: true, get: () => read(id) }])),
  );
}
