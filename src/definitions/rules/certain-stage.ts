import type { Rule } from './rule.js';

/** At least one stage applies to every record. */
export const certainStage: Rule = {
  id: 'certain-stage',
  severity: 'error',
  check(context) {
    const { stages } = context.definition;
    const [first] = stages;
    if (first === undefined || stages.some((stage) => stage.if === undefined)) return;
    context.reportKey(first, ['if'], {
      message: {
        en: 'Every stage has an `if`, so a record might have no stage at all; take one `if` out.',
        zh: '所有阶段都带有 `if`，记录可能没有任何适用阶段；请去掉其中一个 `if`。',
      },
    });
  },
};
