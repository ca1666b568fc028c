import type { FieldType } from '../../engine/model/field.js';
import type { Rule } from './rule.js';

/** Types of which two records hardly ever agree in the whole value. */
const REFUSED: readonly FieldType[] = ['table', 'list', 'multichoice', 'row'];

/** What two records must not have in common is a single value that can be compared. */
export const uniqueField: Rule = {
  id: 'unique-field',
  severity: 'error',
  check(context) {
    const { fields, unique = [] } = context.definition;
    for (const one of unique) {
      one.fields.forEach((id, index) => {
        const field = fields.find((candidate) => candidate.id === id);
        if (field === undefined || !(REFUSED.includes(field.type) || field.personal === true)) return;
        const why =
          field.personal === true
            ? { en: 'is personal and lies apart', zh: '是单独存放的个人信息' }
            : { en: `is a ${field.type}`, zh: `的类型是 ${field.type}` };
        context.report(one, ['fields', index], {
          message: {
            en: `\`${id}\` ${why.en}, so records cannot be compared by it.`,
            zh: `\`${id}\` ${why.zh}，无法据此比较记录。`,
          },
        });
      });
    }
  },
};
