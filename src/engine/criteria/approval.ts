import { heldSince } from '../approvals/standing.js';
import { notHolding } from './approval-not-holding.js';
import { approvalName } from './approvals.js';
import { met, type CriterionKindModule } from './finding.js';
import { day } from './wording.js';

/** `approval: contract-signing`: the approval was granted, and what it covers is still what was approved. */
export const approvalKind: CriterionKindModule<'approval'> = {
  kind: 'approval',
  name: ({ approval }, situation) => approvalName(approval, situation),
  evaluate({ approval }, situation) {
    const granted = heldSince(approval, situation);
    if (granted === undefined) return notHolding(approval, situation);
    const words = () => {
      const date = day(granted, situation.facts.zone);
      const { en, zh } = approvalName(approval, situation);
      return { message: { en: `${en}: granted since ${date}`, zh: `${zh}：自 ${date} 起已批准` } };
    };
    return met(words, { approvals: [approval] });
  },
};
