import { uuidv7 } from 'uuidv7';
import type { RawValues } from '../../../engine/model/command.js';
import type { ApprovalVerdict } from '../../../engine/model/approval-request.js';
import type { Deal } from './deal.js';
import { soon, step, type Duty, type Step } from './step.js';

/** What the decision on a step is like: approved without a word unless said. */
export interface DecisionPlan {
  readonly verdict?: ApprovalVerdict;
  readonly comment?: string;
  readonly answers?: RawValues;
  /** Working hours it takes. */
  readonly hours?: number;
}

/** Asks for an approval. */
export function ask(approval: string, comment: string, gap = 1): Step {
  return step(gap, () => ({ type: 'request-approval', id: uuidv7(), approval, comment }));
}

/** Somebody who is asked decides, or whoever stands in for him. */
export function decided(approval: string, by: Duty, plan: DecisionPlan = {}): Step {
  const { verdict = 'approve', hours = 3, ...more } = plan;
  return { ...soon(hours, { type: 'decide', approval, verdict, ...more }, by), decides: approval };
}

/** A tier of a review: who looks from which amount on, and what about. */
export interface Tier {
  readonly by: Duty;
  readonly from?: number;
  readonly says: string;
}

/** Everybody who reviews a contract of this amount decides in turn, each within a day. */
export function reviewed(approval: string, deal: Deal, tiers: readonly Tier[]): readonly Step[] {
  return tiers
    .filter(({ from = 0 }) => deal.plan.amount >= from)
    .map(({ by, says }) =>
      decided(approval, by, { comment: deal.say(says), hours: deal.chance.between(1, 5) }),
    );
}
