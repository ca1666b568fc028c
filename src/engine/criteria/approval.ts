import { approvalName, firstApprovers, grantedAt } from './approvals.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { day } from './wording.js';

/** `approval: contract-signing`: the approval was granted, and holds. */
export const approvalKind: CriterionKindModule<'approval'> = {
  kind: 'approval',
  name: ({ approval }, situation) => approvalName(approval, situation),
  evaluate({ approval }, situation) {
    const { facts } = situation;
    const name = () => approvalName(approval, situation);
    const granted = grantedAt(approval, situation);
    if (granted !== undefined) {
      const words = () => {
        const date = day(granted, facts.zone);
        const { en, zh } = name();
        return { message: { en: `${en}: granted since ${date}`, zh: `${zh}：自 ${date} 起已批准` } };
      };
      return met(words, { approvals: [approval] });
    }
    const words = () => ({
      parameters: { approval: name() },
      wanted: name(),
      suppliers: firstApprovers(approval, situation),
    });
    // While nothing is known of approvals, `none` must not pass on that.
    const verdict = facts.approvals === undefined ? 'unknown' : 'unmet';
    return unmet('criterion.approval-missing', words, {
      remedy: { act: 'request-approval', approval },
      verdict,
    });
  },
};
