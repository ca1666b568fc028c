import { itemOf } from './item-of.js';
import { idsOf, unknownReference } from './references.js';
import type { Rule } from './rule.js';
import { allCriteria } from './walk.js';

/** Tasks that criteria name exist in the stage they name. */
export const unknownTask: Rule = {
  id: 'unknown-task',
  severity: 'error',
  check(context) {
    const { stages } = context.definition;
    for (const criterion of allCriteria(context.definition)) {
      if (criterion.kind !== 'task') continue;
      const stage = itemOf(stages, criterion.stage);
      if (itemOf(stage?.tasks, criterion.task) !== undefined) continue;
      if (stage !== undefined) {
        context.report(
          criterion,
          ['task'],
          unknownReference({ en: 'task', zh: '任务' }, criterion.task, idsOf(stage.tasks)),
        );
      } else if (criterion.stage === '') {
        const example = `${stages.find(({ tasks }) => idsOf(tasks).includes(criterion.task))?.id ?? 'stage'}/${criterion.task}`;
        context.report(criterion, ['task'], {
          message: {
            en: `Say which stage the task is of: \`${example}\`.`,
            zh: `请写明任务所属阶段：\`${example}\`。`,
          },
          suggestion: example,
        });
      } else {
        context.report(
          criterion,
          ['task'],
          unknownReference({ en: 'stage', zh: '阶段' }, criterion.stage, idsOf(stages)),
        );
      }
    }
  },
};
