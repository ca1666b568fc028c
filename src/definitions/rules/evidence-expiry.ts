import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';

/** Evidence that expires on the date in one of its fields has such a date field. */
export const evidenceExpiry: Rule = {
  id: 'evidence-expiry',
  severity: 'error',
  check(context) {
    for (const kind of context.definition.evidence) {
      if (kind.expires === undefined || 'after' in kind.expires) continue;
      const dates = idsOf(kind.fields.filter(({ type }) => type === 'date' || type === 'datetime'));
      if (dates.includes(kind.expires.field)) continue;
      const what = { en: 'date field of this evidence', zh: '该证据的日期字段' };
      context.report(kind, ['expires'], unknownReference(what, kind.expires.field, dates));
    }
  },
};
