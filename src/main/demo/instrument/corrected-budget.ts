import { walk } from '../story/road.js';
import type { Story } from '../story/stories.js';
import { record, step } from '../story/step.js';

/** Still open, with an approved budget that was first noted wrong: the correction takes the place of the earlier piece. */
export function correctedBudget(stage: string, share: number): Story {
  return (road, deal) => [
    ...walk(road, deal, stage, share),
    step(3, (moment) =>
      record(
        'budget-approval',
        { amount: deal.money(0.97), approvedBy: deal.say('approver') },
        {
          provenance: 'buyer-produced',
          source: deal.mailFrom('finance', moment.date(0)),
          supersedes: deal.recalled('budget-approval'),
        },
      ),
    ),
  ];
}
