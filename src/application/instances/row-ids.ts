import type { RawValues } from '../../engine/model/command.js';
import type { Field } from '../../engine/model/field.js';

function withId(row: unknown, newId: () => string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row) || 'id' in row) return row;
  return { id: newId(), ...row };
}

/** Gives the new rows of table fields their ids; the engine makes none. */
export function withRowIds(fields: readonly Field[], raw: RawValues, newId: () => string): RawValues {
  const tables = new Set(fields.filter(({ type }) => type === 'table').map(({ id }) => id));
  const entries = Object.entries(raw).map(([id, value]) =>
    tables.has(id) && Array.isArray(value) ? [id, value.map((row) => withId(row, newId))] : [id, value],
  );
  return Object.fromEntries(entries) as RawValues;
}
