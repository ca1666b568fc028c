import { checkExpression } from '../../engine/expressions/compile-expression.js';
import type { Expected } from '../../engine/expressions/expression.js';
import type { Field } from '../../engine/model/field.js';
import type { Rule, RuleContext } from './rule.js';
import { allConditions, allCriteria } from './walk.js';

interface Occurrence {
  readonly part: object;
  readonly path: readonly string[];
  readonly source: string;
  readonly expected: Expected;
  readonly locals?: readonly Field[];
}

function occurrences({ definition }: RuleContext): readonly Occurrence[] {
  const inCriteria = allCriteria(definition).flatMap((part): Occurrence[] => {
    if (part.kind === 'check')
      return [{ part, path: ['check'], source: part.expression, expected: 'boolean' }];
    if (part.kind !== 'evidence' && part.kind !== 'artifact') return [];
    return (['after', 'before'] as const).flatMap((key) => {
      const source = part[key];
      return source === undefined ? [] : [{ part, path: [key], source, expected: 'moment' as const }];
    });
  });
  const inConditions = allConditions(definition).flatMap(({ condition, fields, local }): Occurrence[] => {
    if (condition.kind === 'map') return [];
    const occurrence = { part: condition, path: [], source: condition.source, expected: 'boolean' as const };
    return [local ? { ...occurrence, locals: fields } : occurrence];
  });
  return [...inCriteria, ...inConditions];
}

/** Expressions can be read, name what exists, and yield what is wanted where they stand. */
export const expression: Rule = {
  id: 'expression',
  severity: 'error',
  check(context) {
    const { definition } = context;
    for (const { part, path, source, expected, locals } of occurrences(context)) {
      if (context.full) return;
      const place = locals === undefined ? { definition } : { definition, locals };
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
