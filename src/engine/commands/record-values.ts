import type { Row, Value, Values } from '../model/value.js';

/** The values that are there: what is null is cleared. */
export function presentValues(values: Readonly<Record<string, Value | null>>): Values {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null));
}

/** Finds the ids of the rows of a table among the record's fields. */
export function tableRowIds(fields: Values): (table: string) => ReadonlySet<string> {
  return (table) => {
    const rows = fields[table];
    return new Set(Array.isArray(rows) ? (rows as readonly Row[]).map(({ id }) => id) : []);
  };
}

/** Whether two values are the same, whatever the order of their keys. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = b as Readonly<Record<string, Value>>;
  return left.length === right.length && Array.isArray(a) === Array.isArray(b) && left.every(([key, value]) => sameValue(value as Value, other[key]));
}
