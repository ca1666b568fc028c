import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** Kinds of evidence that criteria name exist. */
export const unknownEvidence: Rule = {
  id: 'unknown-evidence',
  severity: 'error',
  check(context) {
    const known = idsOf(context.definition.evidence);
    for (const criterion of allCriteria(context.definition)) {
      if (criterion.kind !== 'evidence' || known.includes(criterion.evidence)) continue;
      const finding = unknownReference({ en: 'evidence', zh: '证据' }, criterion.evidence, known);
      context.report(criterion, ['evidence'], finding);
    }
  },
};
