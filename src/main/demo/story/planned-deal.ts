import type { DealPlan } from './deal.js';
import type { Story } from './stories.js';

/** One line of the list of deals: the deal, its story, and when that is told of. */
export interface PlannedDeal extends DealPlan {
  readonly story: Story;
  /** Days before now it began. */
  readonly started: number;
  /** Days since something last happened. */
  readonly quiet: number;
}
