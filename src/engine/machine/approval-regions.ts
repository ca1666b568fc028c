import type { Approval } from '../model/approval.js';
import type { InstanceState, StateValue } from '../model/instance-state.js';

/** What happens to an approval, as the machine is told of it. */
export type ApprovalMove = 'ask' | 'grant' | 'reject' | 'return' | 'recall' | 'void';

/** The event that tells the machine of it, e.g. `grant:price`. */
export type ApprovalEvent = `${ApprovalMove}:${string}`;

const PREFIX = 'approval:';

/** The region that follows an approval: how its latest request stands. Steps and votes are data of the request. */
function region(id: string) {
  const asked = { on: { [`ask:${id}`]: 'pending' } };
  return {
    initial: 'idle',
    states: {
      idle: asked,
      pending: {
        on: {
          [`grant:${id}`]: 'granted',
          [`reject:${id}`]: 'rejected',
          [`return:${id}`]: 'returned',
          [`recall:${id}`]: 'recalled',
          [`void:${id}`]: 'voided',
        },
      },
      granted: { on: { ...asked.on, [`void:${id}`]: 'voided' } },
      rejected: asked,
      returned: asked,
      recalled: asked,
      voided: asked,
    },
  };
}

/** The name of the region that follows an approval. */
export function regionOf(id: string): string {
  return `${PREFIX}${id}`;
}

/** The regions of the approvals that are used in a stage. */
export function approvalRegions(approvals: readonly Approval[]) {
  return Object.fromEntries(approvals.map(({ id }) => [regionOf(id), region(id)]));
}

/** The state value of a stage just entered, each of its regions where the request of its approval stands. */
export function withRequests(value: StateValue, requests: InstanceState['approvals']): StateValue {
  if (requests === undefined || typeof value === 'string') return value;
  return Object.fromEntries(
    Object.entries(value).map(([stage, regions]): [string, StateValue] => {
      if (typeof regions === 'string') return [stage, regions];
      const placed = Object.entries(regions).map(([name, held]): [string, StateValue] => {
        const id = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
        return [name, Object.hasOwn(requests, id) ? (requests[id]?.status ?? held) : held];
      });
      return [stage, Object.fromEntries(placed)];
    }),
  );
}
