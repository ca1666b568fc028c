import type { Approval, ApprovalStep, Quorum } from '../../../../engine/model/approval.js';
import { condition, type Written } from './sample-process.js';

/** A step as it is written: who, how many, and when. */
export interface WrittenStep {
  readonly by: readonly string[];
  readonly quorum?: 'any' | 'all' | '2 of 3' | number;
  readonly if?: string | Written;
}

function quorumOf(written: WrittenStep['quorum']): Quorum {
  if (written === '2 of 3') return { kind: 'count', count: 2, of: 3 };
  return typeof written === 'number' ? { kind: 'count', count: written } : { kind: written ?? 'any' };
}

/** An approval whose steps follow one another. */
export function approval(id: string, steps: readonly WrittenStep[], more: Partial<Approval> = {}): Approval {
  return {
    id,
    name: { en: id, zh: id },
    covers: [],
    steps: steps.map((step, place): ApprovalStep[] => [
      {
        id: String(place + 1),
        path: `approvals.${id}.steps.${place + 1}`,
        by: step.by,
        quorum: quorumOf(step.quorum),
        ...(step.if !== undefined && { if: condition(step.if) }),
      },
    ]),
    asks: [],
    questions: [],
    separation: ['requester', 'owner'],
    ...more,
  };
}
