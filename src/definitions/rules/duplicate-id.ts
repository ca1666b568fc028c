import type { Rule, RuleContext, RuleFinding } from './rule.js';

const twice = (id: string): RuleFinding => ({
  message: { en: `\`${id}\` is used twice.`, zh: `\`${id}\` 重复使用。` },
});

function checkItems(
  context: RuleContext,
  items: readonly { readonly id: string }[],
  taken: Iterable<string> = [],
): void {
  const seen = new Set(taken);
  for (const item of items) {
    if (seen.has(item.id)) context.report(item, ['id'], twice(item.id));
    seen.add(item.id);
  }
}

/**
 * Stages, outcomes, transitions, rules and the tasks of a stage have ids of their own: history, explanations and scenarios
 * refer to them.
 */
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
    checkItems(context, definition.transitions ?? [], [
      ...stages,
      ...definition.outcomes.map(({ id }) => id),
    ]);
    checkItems(context, definition.rules ?? []);
    for (const stage of definition.stages) checkItems(context, stage.tasks);
  },
};
