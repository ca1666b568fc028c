import type { RawValues } from '../model/command.js';
import type { Row, Value, Values } from '../model/value.js';
import { sameValue } from '../values/compare-values.js';
import { toUuid } from '../values/entity.js';

/** The values that are there: what is null is cleared. */
export function presentValues(values: Readonly<Record<string, Value | null>>): Values {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}

/** Those of some values that differ from what the record holds; null clears. */
export function changedValues(
  values: Readonly<Record<string, Value | null>>,
  fields: Values,
): readonly (readonly [string, Value | null])[] {
  return Object.entries(values).filter(([id, value]) => {
    const held = fields[id];
    if (value === null || held === undefined) return value !== (held ?? null);
    return !sameValue(value, held);
  });
}

/** Finds the ids of the rows of a table among the record's fields. */
export function tableRowIds(fields: Values): (table: string) => ReadonlySet<string> {
  return (table) => {
    const rows = fields[table];
    return new Set(Array.isArray(rows) ? (rows as readonly Row[]).map(({ id }) => id) : []);
  };
}

/**
 * The same as it will be once raw values are set: a table that is given with them counts as given, so that a row it adds
 * can be pointed to and one it drops cannot. Whether they are ids at all is checked with the table itself.
 */
export function rowIdsAfter(fields: Values, raw: RawValues): (table: string) => ReadonlySet<string> {
  const before = tableRowIds(fields);
  return (table) => {
    if (!Object.hasOwn(raw, table)) return before(table);
    const rows: readonly unknown[] = Array.isArray(raw[table]) ? raw[table] : [];
    return new Set(
      rows.flatMap((row) =>
        typeof row === 'object' && row !== null && 'id' in row ? (toUuid(row.id) ?? []) : [],
      ),
    );
  };
}
