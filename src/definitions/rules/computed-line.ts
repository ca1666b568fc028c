import type { Rule } from './rule.js';

/** A line without `if` is the last of a computed field: the lines behind it are never looked at. */
export const computedLine: Rule = {
  id: 'computed-line',
  severity: 'error',
  check(context) {
    for (const { is } of context.definition.fields) {
      if (is?.kind !== 'table') continue;
      const open = is.lines.findIndex((line) => line.if === undefined);
      if (open === -1 || open === is.lines.length - 1) continue;
      context.report(is, [open], {
        message: {
          en: 'This line has no `if` and always applies, so the lines below it never do; put it last.',
          zh: '此行没有 `if`，总会适用，其后各行永远不会生效；请移到最后。',
        },
      });
    }
  },
};
