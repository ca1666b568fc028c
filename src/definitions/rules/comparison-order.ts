import { valueTypes } from '../../engine/values/value-types.js';
import { allComparisons } from './comparisons.js';
import type { Rule } from './rule.js';

/** `<`, `<=`, `>` and `>=` stand beside fields whose values have an order. */
export const comparisonOrder: Rule = {
  id: 'comparison-order',
  severity: 'error',
  check(context) {
    for (const { condition, key, field, test } of allComparisons(context)) {
      if (!['<', '<=', '>', '>='].includes(test.op) || valueTypes[field.type].compare !== undefined) continue;
      context.report(condition, [key], {
        message: {
          en: `\`${key}\` is a ${field.type}, which has no order for \`${test.op}\`; a \`scale\` has one.`,
          zh: `\`${key}\` 的类型是 ${field.type}，没有高低之分，不能使用 \`${test.op}\`；可改用 \`scale\`。`,
        },
      });
    }
  },
};
