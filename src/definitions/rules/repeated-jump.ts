import type { Rule } from './rule.js';

/** Cells of the jump matrix say something else than the default, and a consent role is there for some NO*. */
export const repeatedJump: Rule = {
  id: 'repeated-jump',
  severity: 'warning',
  check(context) {
    const { jumps } = context.definition;
    const rows = Object.entries(jumps.exceptions);
    for (const [from, row] of rows) {
      for (const [to, cell] of Object.entries(row)) {
        const says = cell.rule === 'forbidden' && cell.reason !== undefined;
        if (cell.rule !== jumps.default.rule || says) continue;
        context.reportKey(jumps, [from, to], {
          message: {
            en: 'This is the default already; leave it out, or write another rule.',
            zh: '这与默认规则相同；请删去，或改用其他规则。',
          },
        });
      }
    }
    const rules = [jumps.default, ...rows.flatMap(([, row]) => Object.values(row))];
    if (jumps.consent === undefined || rules.some(({ rule }) => rule === 'consent')) return;
    context.reportKey(jumps, ['consent'], {
      message: {
        en: 'No jump is NO*, so nobody is asked for this consent.',
        zh: '没有任何跳转为 NO*，不会用到此同意角色。',
      },
    });
  },
};
