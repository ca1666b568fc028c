import type { JumpRule } from '../../engine/model/process-definition.js';
import { placeOf } from './item-of.js';
import type { Rule } from './rule.js';

/** Jumps lead ahead over at least one stage, and NO* says whose consent it takes. */
export const jumpMatrix: Rule = {
  id: 'jump-matrix',
  severity: 'error',
  check(context) {
    const { jumps, stages } = context.definition;
    const rank = (id: string) => placeOf(stages, id);
    const cells: [path: readonly string[], rule: JumpRule][] = [[['default'], jumps.default]];
    for (const [from, row] of Object.entries(jumps.exceptions)) {
      for (const [to, rule] of Object.entries(row)) {
        cells.push([[from, to], rule]);
        if (rank(from) === -1 || rank(to) === -1 || rank(to) > rank(from) + 1) continue;
        context.reportKey(jumps, [from, to], {
          message: {
            en: `\`${to}\` does not lie ahead of \`${from}\` with a stage between them, so this is no jump.`,
            zh: `\`${to}\` 并非在 \`${from}\` 之后且中间隔有阶段，因此不是跳转。`,
          },
        });
      }
    }
    for (const [path, { rule }] of cells) {
      if (rule !== 'consent' || jumps.consent !== undefined) continue;
      context.report(jumps, path, {
        message: {
          en: 'NO* needs `consent: <role>` in `jumps`.',
          zh: '使用 NO* 时，`jumps` 中须写明 `consent: 角色`。',
        },
      });
    }
  },
};
