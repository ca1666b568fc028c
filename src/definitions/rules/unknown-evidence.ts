import { evidenceMentions } from './mentions-of.js';
import { reportUnknown } from './mentions.js';
import { idsOf } from './references.js';
import type { Rule } from './rule.js';

/** Kinds of evidence that criteria, approvals and rules name exist. */
export const unknownEvidence: Rule = {
  id: 'unknown-evidence',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const known = idsOf(definition.evidence);
    reportUnknown(context, { en: 'evidence', zh: '证据' }, known, evidenceMentions(definition));
  },
};
