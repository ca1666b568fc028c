import type { Rule } from './rule.js';

/** From the last stage an outcome or a transition leads on: otherwise what gets there stays open for ever. */
export const deadEnd: Rule = {
  id: 'dead-end',
  severity: 'error',
  check(context) {
    const { stages, outcomes, transitions = [] } = context.definition;
    const last = stages.at(-1);
    if (last === undefined || outcomes.length === 0) return;
    if ([...outcomes, ...transitions].some(({ from }) => from.includes(last.id))) return;
    context.report(last, ['id'], {
      message: {
        en: `Nothing leads on from the last stage \`${last.id}\`: add it to \`from\` of an outcome.`,
        zh: `最后阶段 \`${last.id}\` 没有出口：请将其加入某个结果的 \`from\`。`,
      },
    });
  },
};
