/** Collects the values of one statement and hands out their places. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of a value, `$7::text`. */
  add(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}

/** A column of a table with its type and what is written into it. */
export interface Cell {
  readonly column: string;
  readonly type: string;
  readonly value: unknown;
}

/** `values (…), (…)` of rows that have the same columns. */
export function rowsOf(parameters: Parameters, rows: readonly (readonly Cell[])[]): string {
  const row = (cells: readonly Cell[]): string =>
    `(${cells.map((cell) => parameters.add(cell.value, cell.type)).join(', ')})`;
  return `(values ${rows.map(row).join(', ')})`;
}

/** Adds rows to a table, led by organisation and instance (`$1`, `$2`), where the instance was written. */
export function insertOf(
  table: string,
  parameters: Parameters,
  rows: readonly (readonly Cell[])[],
  owner = 'instance',
): string {
  const columns = (rows[0] ?? []).map((cell) => cell.column);
  return `insert into ${table} (org, ${owner}, ${columns.join(', ')})
    select $1::uuid, $2::uuid, added.* from moved, ${rowsOf(parameters, rows)} as added`;
}
