import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** `atLeast: n` of a list of criteria can be reached. */
export const groupCount: Rule = {
  id: 'group-count',
  severity: 'error',
  check(context) {
    for (const criterion of allCriteria(context.definition)) {
      if (
        criterion.kind !== 'atLeast' ||
        criterion.count === undefined ||
        criterion.count <= criterion.of.length
      )
        continue;
      context.report(criterion, ['atLeast'], {
        message: {
          en: `There are only ${criterion.of.length} criteria here, so ${criterion.count} can never hold.`,
          zh: `此处只有 ${criterion.of.length} 个条件，不可能满足 ${criterion.count} 个。`,
        },
      });
    }
  },
};
