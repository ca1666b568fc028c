import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';

/** Evidence that expires on the date in one of its fields has such a date field, and always. */
export const evidenceExpiry: Rule = {
  id: 'evidence-expiry',
  severity: 'error',
  check(context) {
    for (const kind of context.definition.evidence) {
      if (kind.expires === undefined || !('field' in kind.expires)) continue;
      const dates = idsOf(kind.fields.filter(({ type }) => type === 'date' || type === 'datetime'));
      const { field: wanted } = kind.expires;
      const field = kind.fields.find(({ id }) => id === wanted);
      if (field !== undefined && dates.includes(wanted)) {
        if (field.required && field.if === undefined) continue;
        context.report(kind, ['expires'], {
          message: {
            en: `\`${wanted}\` may be left out, and then a piece would never expire; make it required.`,
            zh: `\`${wanted}\` 可不填，届时证据将永不失效；请设为必填。`,
          },
        });
        continue;
      }
      const what = { en: 'date field of this evidence', zh: '该证据的日期字段' };
      context.report(kind, ['expires'], unknownReference(what, wanted, dates));
    }
  },
};
