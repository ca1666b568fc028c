import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';

/** The field a path leads to: a step behind a row field is a column of the table it points into. */
export function columnAt(
  path: readonly string[],
  fields: readonly Field[],
  definition: Pick<ProcessDefinition, 'fields'>,
): Field | undefined {
  const field = fields.find(({ id }) => id === path[0]);
  if (path.length === 1 || field === undefined) return field;
  const table = definition.fields.find(({ id }) => id === field.table);
  return columnAt(path.slice(1), table?.columns ?? [], definition);
}
