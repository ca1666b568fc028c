import { checkExpression } from '../../engine/expressions/compile-expression.js';
import { allExpressions } from './expressions.js';
import type { Rule } from './rule.js';

/** Expressions can be read, name what exists, and yield what is wanted where they stand. */
export const expression: Rule = {
  id: 'expression',
  severity: 'error',
  check(context) {
    const { definition } = context;
    const linkedDefinition = (process: string) => context.linkedDefinition(process);
    for (const { part, path, source, expected, locals } of allExpressions(context)) {
      if (context.full) return;
      const place = { definition, linkedDefinition, ...(locals && { locals }) };
      for (const { code, message, suggestion, start, end } of checkExpression(source, place, expected)) {
        context.reportWithin(
          part,
          path,
          { start, end },
          { code, message, ...(suggestion !== undefined && { suggestion }) },
        );
      }
    }
  },
};
