import { approvalMentions } from './mentions-of.js';
import { reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';

/** Approvals that criteria and rules name exist. */
export const unknownApproval: Rule = {
  id: 'unknown-approval',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.approvals);
    reportUnknown(context, { en: 'approval', zh: '审批' }, known, approvalMentions(definition));
  },
};
