import type { Rule } from './rule.js';
import { allCriteria, fieldsCounted } from './walk.js';

/**
 * `eachOf` names a field with options: it asks for one piece or row for each of them. Of evidence it may name a row field:
 * then it asks for one piece for each row of the table.
 */
export const eachOf: Rule = {
  id: 'each-of',
  severity: 'error',
  check(context) {
    for (const criterion of allCriteria(context.definition)) {
      if (!('eachOf' in criterion)) continue;
      const field = fieldsCounted(context.definition, criterion)?.find(({ id }) => id === criterion.eachOf);
      if (field === undefined || field.type === 'choice' || field.type === 'scale') continue;
      if (field.type === 'row' && criterion.kind === 'evidence') continue;
      context.report(criterion, ['eachOf'], {
        message: {
          en: `\`eachOf\` needs a choice or scale field, or the row field of evidence; \`${field.id}\` is a ${field.type}.`,
          zh: `\`eachOf\` 需要单选或等级字段，或证据的行字段；\`${field.id}\` 的类型是 ${field.type}。`,
        },
      });
    }
  },
};
