import type { ApprovalRows, Projection } from '../../application/ports/instance-store.js';
import { keeping, type KeptRows } from './kept-rows.js';
import type { Part } from './part.js';

const NEVER = 'infinity';

const seats = (definition: string): KeptRows<ApprovalRows['seats'][number]> => ({
  table: 'approval_seat',
  target: '(org, instance, request, step, person)',
  key: [
    { name: 'request', type: 'uuid', of: ({ request }) => request },
    { name: 'step', type: 'text', of: ({ step }) => step },
    { name: 'person', type: 'uuid', of: ({ person }) => person },
  ],
  rest: [
    { name: 'approval', type: 'text', of: ({ approval }) => approval },
    { name: 'definition_key', type: 'text', of: () => definition },
    { name: 'asked_at', type: 'timestamptz', of: ({ startedAt }) => startedAt },
    { name: 'due_at', type: 'timestamptz', of: ({ overdueSince, dueAt }) => overdueSince ?? dueAt ?? NEVER },
  ],
});

const pending = (definition: string): KeptRows<ApprovalRows['pending'][number]> => ({
  table: 'pending_approval',
  target: '(org, request)',
  key: [{ name: 'request', type: 'uuid', of: ({ request }) => request }],
  rest: [
    { name: 'approval', type: 'text', of: ({ approval }) => approval },
    { name: 'definition_key', type: 'text', of: () => definition },
    { name: 'asked_at', type: 'timestamptz', of: ({ askedAt }) => askedAt },
    { name: 'asked_by', type: 'uuid', of: ({ askedBy }) => askedBy },
    { name: 'unresolved', type: 'boolean', of: ({ unresolved }) => unresolved },
  ],
});

/** A job that is being tried keeps its lease and its back-off while what it is about stays as it is. */
const jobs: KeptRows<ApprovalRows['due'][number]> = {
  table: 'job',
  target: '(instance, kind, request, step) where request is not null',
  // The second says that the index may be used.
  condition: `t.kind = 'approval-due' and t.request is not null`,
  key: [
    { name: 'request', type: 'uuid', of: ({ request }) => request },
    { name: 'step', type: 'text', of: ({ step }) => step },
  ],
  rest: [
    { name: 'approval', type: 'text', of: ({ approval }) => approval },
    { name: 'scheduled_at', type: 'timestamptz', of: ({ dueAt }) => dueAt },
  ],
  fresh: { kind: `'approval-due'`, due_at: 'w.scheduled_at', attempts: '0', last_error: 'null' },
};

/** The parts that make the tables say what is still to be decided on an instance, no more and no less. */
export function approvalParts({ state, approvals }: Projection): Part[] {
  if (approvals === undefined) return [];
  const { key } = state.definition;
  return [
    ...keeping(seats(key), approvals.seats),
    ...keeping(pending(key), approvals.pending),
    ...keeping(jobs, approvals.due),
  ];
}
