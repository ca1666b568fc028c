import type { Rule } from './rule.js';

/** The business calendar that workdays are counted in is there: otherwise every such time would be wrong. */
export const unknownCalendar: Rule = {
  id: 'unknown-calendar',
  severity: 'error',
  check(context) {
    const { calendar } = context.definition;
    if (calendar === undefined || context.hasCalendar(calendar)) return;
    context.report(context.definition, ['calendar'], {
      message: {
        en: `There is no business calendar \`${calendar}\` in \`calendars/\`.`,
        zh: `\`calendars/\` 中没有工作日历 \`${calendar}\`。`,
      },
    });
  },
};
