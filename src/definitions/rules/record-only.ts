import type { Rule } from './rule.js';
import { allFields } from './walk.js';

/** What is asked of the act of setting a field, or takes its place: only fields of the record have one of their own. */
const OF_THE_ACT = ['by', 'lock', 'requires', 'is'] as const;

/** `by`, `lock`, `requires` and `is` stand at fields of the record, where they are obeyed; elsewhere they would protect nothing. */
export const recordOnly: Rule = {
  id: 'record-only',
  severity: 'error',
  check(context) {
    for (const { field, place } of allFields(context.definition)) {
      if (place === 'record') continue;
      const keys = place === 'column' ? [...OF_THE_ACT, 'if'] : OF_THE_ACT;
      for (const key of keys) {
        if (!context.has(field, key)) continue;
        context.reportKey(field, [key], {
          message: {
            en: `\`${key}\` has no effect here: it goes with a field of the record, or with the whole that \`${field.id}\` belongs to.`,
            zh: `\`${key}\` 在此处不起作用：应写在记录字段上，或写在 \`${field.id}\` 所属的整体上。`,
          },
        });
      }
    }
  },
};
