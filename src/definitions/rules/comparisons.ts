import { columnsBehind } from '../../engine/conditions/follow-path.js';
import type { Test } from '../../engine/model/condition.js';
import type { Field } from '../../engine/model/field.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { itemOf } from './item-of.js';
import { allConditions, type Walked } from './walk-conditions.js';

/** A line of a condition map, with the field at the end of its path. */
export interface Comparison {
  /** The condition it belongs to, and its key there. */
  readonly condition: object;
  readonly key: string;
  readonly field: Field;
  readonly test: Test;
  readonly operands: readonly string[];
}

function fieldAt(
  path: readonly string[],
  fields: readonly Field[],
  definition: ProcessDefinition,
): Field | undefined {
  const [first, ...rest] = path;
  const field = first === undefined ? undefined : itemOf(fields, first);
  if (field === undefined || rest.length === 0) return field;
  return fieldAt(rest, columnsBehind(field, definition), definition);
}

/** Every line of every condition map whose path leads to a field. */
export function allComparisons(walked: Walked): readonly Comparison[] {
  return allConditions(walked).flatMap(({ condition, fields }) => {
    if (condition.kind !== 'map') return [];
    return condition.entries.flatMap(({ path, test }) => {
      const field = fieldAt(path, fields, walked.definition);
      const operands = test.op === 'in' ? test.operands : 'operand' in test ? [test.operand] : [];
      return field === undefined ? [] : [{ condition, key: path.join('.'), field, test, operands }];
    });
  });
}
