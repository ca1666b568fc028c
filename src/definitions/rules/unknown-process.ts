import type { Rule } from './rule.js';

/** The processes that links lead to are there; they may come later, so that this is no more than a warning. */
export const unknownProcess: Rule = {
  id: 'unknown-process',
  severity: 'warning',
  check(context) {
    for (const link of context.definition.links ?? []) {
      if (link.process === '' || context.linkedDefinition(link.process) !== undefined) continue;
      context.report(link, ['process'], {
        message: {
          en: `There is no process \`${link.process}\` here yet; what is read of its records is not checked.`,
          zh: `此处尚无流程 \`${link.process}\`；对其记录的引用未经检查。`,
        },
      });
    }
  },
};
