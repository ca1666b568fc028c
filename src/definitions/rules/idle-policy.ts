import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** Policies pick a stage or an outcome: one that picks none guards nothing. */
export const idlePolicy: Rule = {
  id: 'idle-policy',
  severity: 'warning',
  check(context) {
    const { definition } = context;
    const laid = new Set(allCriteria(definition).flatMap(({ policy }) => policy ?? []));
    for (const policy of definition.policies ?? []) {
      if (laid.has(policy.id)) continue;
      context.report(policy, ['at'], {
        message: {
          en: `No stage and no outcome is meant by \`at\`, so \`${policy.id}\` guards nothing here.`,
          zh: `\`at\` 未选中任何阶段或结果，\`${policy.id}\` 在此不起作用。`,
        },
      });
    }
  },
};
