import type { Field } from '../model/field.js';
import type { Row, Value } from '../model/value.js';
import type { VisibleFields } from './visible-fields.js';

/** Values without those that are hidden, and which those are: ids of fields, `table.column` of a column. */
export interface Masked<T> {
  readonly values: Readonly<Record<string, T>>;
  readonly hidden: readonly string[];
}

function maskRows(table: Field, rows: readonly Row[], visible: VisibleFields, hidden: Set<string>): Value {
  const closed = (table.columns ?? []).filter((column) => !visible.sees(column)).map(({ id }) => id);
  if (closed.length === 0) return rows;
  return rows.map((row) => {
    const open = Object.entries(row).filter(([column]) => {
      if (!closed.includes(column)) return true;
      hidden.add(`${table.id}.${column}`);
      return false;
    });
    return Object.fromEntries(open) as Row;
  });
}

/** Takes what somebody does not see out of the values of some fields. */
export function maskValues<T extends Value | null>(
  fields: readonly Field[],
  values: Readonly<Record<string, T>>,
  visible: VisibleFields,
): Masked<T> {
  if (visible.everything) return { values, hidden: [] };
  const byId = new Map(fields.map((field) => [field.id, field]));
  const hidden = new Set<string>();
  const shown: Record<string, T> = {};
  for (const [id, value] of Object.entries(values)) {
    const field = byId.get(id);
    if (field !== undefined && !visible.sees(field)) hidden.add(id);
    else if (field?.type === 'table' && Array.isArray(value))
      shown[id] = maskRows(field, value as readonly Row[], visible, hidden) as T;
    else shown[id] = value;
  }
  return { values: shown, hidden: [...hidden] };
}
