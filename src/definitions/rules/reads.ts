import { referencesIn } from '../../engine/expressions/compile-expression.js';
import type { Expected, ExpressionPlace } from '../../engine/expressions/expression.js';
import type { Condition } from '../../engine/model/condition.js';
import type { Criterion } from '../../engine/model/criterion.js';
import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { once } from './once.js';

/** Ids of the fields of the record an expression reads; none when it is wrong, which is reported elsewhere. */
export function readByExpression(
  source: string,
  place: ExpressionPlace,
  expected: Expected = 'boolean',
): readonly string[] {
  return referencesIn(source, place, expected)?.fields ?? [];
}

/** Ids of the fields a condition over the record reads. */
export function readByCondition(
  condition: Condition | undefined,
  definition: ProcessDefinition,
): readonly string[] {
  if (condition === undefined) return [];
  if (condition.kind === 'expression') return readByExpression(condition.source, { definition });
  return condition.entries.flatMap(({ path: [first] }) => first ?? []);
}

const inputsIn = once((definition: ProcessDefinition) =>
  once((field: Field): readonly string[] => {
    const { is } = field;
    if (is === undefined) return [];
    const read = (source: string) => readByExpression(source, { definition }, { value: field });
    if (is.kind === 'expression') return read(is.source);
    return is.lines.flatMap((line) => [...readByCondition(line.if, definition), ...read(line.then)]);
  }),
);

/** Ids of the fields a computed field is made from. */
export function computedFrom(field: Field, definition: ProcessDefinition): readonly string[] {
  return inputsIn(definition)(field);
}

/** Ids of the fields of the record that decide whether a criterion holds, whether or not it applies. */
export function readByCriterion(criterion: Criterion, definition: ProcessDefinition): readonly string[] {
  switch (criterion.kind) {
    case 'fields':
      return criterion.fields;
    case 'check':
      return readByExpression(criterion.expression, { definition });
    case 'rows':
      return [criterion.table];
    case 'any':
    case 'all':
    case 'none':
    case 'atLeast':
      return criterion.of.flatMap((part) => [
        ...readByCondition(part.if, definition),
        ...readByCriterion(part, definition),
      ]);
    default:
      return [];
  }
}
