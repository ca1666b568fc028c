import { isPattern } from '../../engine/values/text.js';
import type { Rule } from './rule.js';
import { allFields } from './walk.js';

/** Patterns are valid RE2, which never takes long, whatever is typed. */
export const textPattern: Rule = {
  id: 'text-pattern',
  severity: 'error',
  check(context) {
    for (const { field } of allFields(context.definition)) {
      if (field.pattern === undefined || isPattern(field.pattern)) continue;
      context.report(field, ['pattern'], {
        message: {
          en: 'This is no valid RE2 pattern (look-around and back-references do not exist there).',
          zh: '这不是有效的 RE2 正则表达式（不支持环视和反向引用）。',
        },
      });
    }
  },
};
