import type { Rule, RuleContext, RuleFinding } from './rule.js';

const twice = (id: string): RuleFinding => ({
  message: { en: `\`${id}\` is used twice.`, zh: `\`${id}\` 重复使用。` },
});

function checkItems(context: RuleContext, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) context.report(item, ['id'], twice(item.id));
    seen.add(item.id);
  }
}

/** Stages, outcomes and the tasks of a stage have ids of their own: evidence and history refer to them. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const stages = new Set(definition.stages.map(({ id }) => id));
    checkItems(context, definition.stages);
    for (const { id } of definition.outcomes) {
      if (stages.has(id)) context.reportKey(definition, ['outcomes', id], twice(id));
    }
    for (const stage of definition.stages) checkItems(context, stage.tasks);
  },
};
