import type { CompiledExpression } from '../expressions/expression.js';
import type { Condition } from '../model/condition.js';
import type { Field } from '../model/field.js';

/**
 * Whether a condition on a piece of evidence needs more than the piece itself and the definition: a row of a table, the
 * record, other evidence, what is linked or approved, or the time. Then its verdict may change after the piece was recorded.
 */
export function looksBeyondPiece(
  condition: Condition,
  fields: readonly Field[],
  compile: (source: string) => CompiledExpression,
): boolean {
  if (condition.kind === 'map') {
    return condition.entries.some(
      ({ path: [first], path }) => path.length > 1 || !fields.some((field) => field.id === first),
    );
  }
  const { references } = compile(condition.source);
  return (
    references.time ||
    references.instance ||
    [
      references.fields,
      references.evidence,
      references.artifacts,
      references.links,
      references.approvals,
    ].some(({ length }) => length > 0)
  );
}
