import { Decimal } from 'decimal.js';
import type { Field } from '../../engine/model/field.js';
import type { Rule } from './rule.js';
import { allFields } from './walk.js';

function crossed({ type, min, max, minLength, maxLength }: Field): 'max' | 'maxLength' | undefined {
  if (min !== undefined && max !== undefined) {
    const above = type === 'date' ? min > max : new Decimal(min).gt(max);
    if (above) return 'max';
  }
  return minLength !== undefined && maxLength !== undefined && minLength > maxLength
    ? 'maxLength'
    : undefined;
}

/** The least that a field accepts is not above the most: otherwise nothing could be entered. */
export const fieldLimits: Rule = {
  id: 'field-limits',
  severity: 'error',
  check(context) {
    for (const { field } of allFields(context.definition)) {
      const key = crossed(field);
      if (key === undefined) continue;
      context.report(field, [key], {
        message: {
          en: `\`${key}\` is below \`${key.replace('max', 'min')}\`, so nothing could be entered.`,
          zh: `\`${key}\` 小于 \`${key.replace('max', 'min')}\`，将无法填写任何内容。`,
        },
      });
    }
  },
};
