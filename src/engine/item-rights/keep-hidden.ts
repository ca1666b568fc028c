import type { Field } from '../model/field.js';
import type { Row, Value } from '../model/value.js';
import type { VisibleFields } from './visible-fields.js';

/**
 * A new value of a field, with what is hidden in it from whoever sets it as it was: he sends back the rows he saw, which
 * lack the hidden columns, and nothing is to be lost by that.
 */
export function keepHidden(
  field: Field | undefined,
  value: Value | null,
  held: Value | undefined,
  visible: VisibleFields,
): Value | null {
  if (field?.type !== 'table' || value === null || !Array.isArray(held)) return value;
  const closed = (field.columns ?? []).filter((column) => !visible.sees(column)).map(({ id }) => id);
  if (closed.length === 0) return value;
  const before = new Map((held as readonly Row[]).map((row) => [row.id, row]));
  return (value as readonly Row[]).map((row) => {
    const kept = Object.entries(before.get(row.id) ?? {}).filter(([column]) => closed.includes(column));
    return { ...row, ...Object.fromEntries(kept) };
  });
}

/** Fields as they are asked of somebody: he cannot be made to send back the columns that he does not see. */
export function askedOf(fields: readonly Field[], visible: VisibleFields): readonly Field[] {
  if (visible.everything) return fields;
  return fields.map((field) => {
    if (field.columns === undefined) return field;
    const columns = field.columns.map((column) =>
      visible.sees(column) ? column : { ...column, required: false },
    );
    return { ...field, columns };
  });
}
