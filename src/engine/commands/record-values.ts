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
