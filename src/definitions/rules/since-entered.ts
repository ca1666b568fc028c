import type { Rule } from './rule.js';
import { withParts } from './walk.js';

/** `since: entered` stands in exit criteria: on entering, the stage it looks back to is the one being left. */
export const sinceEntered: Rule = {
  id: 'since-entered',
  severity: 'warning',
  check(context) {
    for (const stage of context.definition.stages) {
      for (const criterion of withParts(stage.entry)) {
        if (!('since' in criterion) || criterion.since === undefined) continue;
        context.report(criterion, ['since'], {
          message: {
            en: `On entering \`${stage.id}\` this looks back to when the stage before it was entered; in \`exit\` it means this stage.`,
            zh: `进入 \`${stage.id}\` 时，此处回溯到进入前一阶段之时；写在 \`exit\` 中才指本阶段。`,
          },
        });
      }
    }
  },
};
