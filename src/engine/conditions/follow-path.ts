import type { Field } from '../model/field.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { Row, Value, Values } from '../model/value.js';
import { isRow } from '../values/value-type.js';

/** Where a path leads: the field at its end, and the value there if there is one. */
export interface PathEnd {
  readonly field: Field;
  readonly value?: Value;
}

/** The value of a field, never something inherited from the object's prototype. */
function valueAt(values: Values | Row, id: string): Value | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

/** The columns of the table a row field points into; none when it points nowhere. */
export function columnsBehind(field: Field, definition: ProcessDefinition): readonly Field[] {
  if (field.type !== 'row') return [];
  return definition.fields.find((table) => table.id === field.table)?.columns ?? [];
}

function rowBehind(field: Field, id: Value | undefined, record: Values): Row | undefined {
  const rows = valueAt(record, field.table ?? '');
  return Array.isArray(rows) ? rows.filter(isRow).find((row) => row.id === id) : undefined;
}

/**
 * Follows a path from the fields at hand; a step behind a row field reads the row it points to in the record's table.
 * Undefined when the path names no field.
 */
export function followPath(
  path: readonly string[],
  fields: readonly Field[],
  values: Values | Row,
  definition: ProcessDefinition,
  record: Values,
): PathEnd | undefined {
  const [first, ...rest] = path;
  const field = fields.find((one) => one.id === first);
  if (field === undefined) return undefined;
  const value = valueAt(values, field.id);
  if (rest.length === 0) return value === undefined ? { field } : { field, value };
  return followPath(
    rest,
    columnsBehind(field, definition),
    rowBehind(field, value, record) ?? {},
    definition,
    record,
  );
}
