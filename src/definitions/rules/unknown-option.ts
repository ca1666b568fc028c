import { allComparisons } from './comparisons.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';

/** Options that conditions compare with exist. */
export const unknownOption: Rule = {
  id: 'unknown-option',
  severity: 'error',
  check(context) {
    for (const { condition, key, field, test, operands } of allComparisons(context.definition)) {
      const known = idsOf(field.options);
      if (field.options === undefined) continue;
      operands.forEach((operand, index) => {
        if (known.includes(operand)) return;
        const path = test.op === 'in' ? [key, index] : [key];
        context.report(
          condition,
          path,
          unknownReference({ en: `option of ${field.id}`, zh: `${field.id} 的选项` }, operand, known),
        );
      });
    }
  },
};
