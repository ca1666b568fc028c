import type { FieldType } from '../../engine/model/field.js';
import type { FullText } from '../../engine/model/text.js';
import { readOperand } from '../../engine/values/read-operand.js';
import { allComparisons } from './comparisons.js';
import type { Rule } from './rule.js';

const examples: Partial<Record<FieldType, string>> = {
  number: '12.5',
  percent: '60%',
  money: 'CNY 500000',
  date: '2026-01-31',
  datetime: '2026-01-31T09:00:00Z',
  yesno: 'true',
};

function message(id: string, operand: string, example: string | undefined): FullText {
  if (example === undefined) {
    return {
      en: `\`${id}\` can only be compared with \`any\` or \`none\`.`,
      zh: `\`${id}\` 只能与 \`any\` 或 \`none\` 比较。`,
    };
  }
  return {
    en: `\`${id}\` cannot be compared with \`${operand}\`; write a value such as \`${example}\`.`,
    zh: `\`${id}\` 不能与 \`${operand}\` 比较；请写成如 \`${example}\` 的值。`,
  };
}

/** What people mean by a bare `yes` or `no` beside a yes/no field. */
const truth: Readonly<Record<string, string>> = { yes: 'true', no: 'false' };

/** Values that conditions compare with are of the type of the field. */
export const comparisonValue: Rule = {
  id: 'comparison-value',
  severity: 'error',
  check(context) {
    for (const { condition, key, field, test, operands } of allComparisons(context)) {
      if (field.options !== undefined) continue;
      operands.forEach((operand, index) => {
        const zeroMoney = field.type === 'money' && /^0(?:\.0+)?$/.test(operand);
        if (zeroMoney || readOperand(field, operand) !== undefined) return;
        const suggestion = field.type === 'yesno' ? truth[operand.toLowerCase()] : undefined;
        context.report(condition, test.op === 'in' ? [key, index] : [key], {
          message: message(
            key,
            operand,
            examples[field.type === 'list' ? (field.element ?? 'text') : field.type],
          ),
          ...(suggestion === undefined ? {} : { suggestion }),
        });
      });
    }
  },
};
