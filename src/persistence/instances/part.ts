import { type Cell, insertOf, type Parameters } from './statement-parts.js';

/** One part of the statement that writes an instance: a common table expression that does something where `moved` has a row. */
export interface Part {
  /** Tells statements of different parts apart: equal shapes have equal text. Absent where shapes would be too many to keep. */
  readonly shape: string | undefined;
  readonly sql: (parameters: Parameters) => string;
}

/** A statement with more rows than this is rare enough to be planned each time. */
const MOST_ROWS_PLANNED = 8;

/** The shape of a part with so many rows. */
export function shapeOf(table: string, rows: readonly unknown[]): string | undefined {
  return rows.length > MOST_ROWS_PLANNED ? undefined : `${table}:${rows.length}`;
}

/** Adds rows to a table, if there are any. */
export function partOf(table: string, rows: readonly (readonly Cell[])[]): Part[] {
  if (rows.length === 0) return [];
  return [{ shape: shapeOf(table, rows), sql: (parameters) => insertOf(table, parameters, rows) }];
}
