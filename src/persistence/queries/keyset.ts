import type { Page } from '../../application/ports/instance-queries.js';
import type { Session } from '../database/organisation-sessions.js';
import { decodeCursor, encodeCursor, type Position } from './cursor.js';
import { accepts, type SortColumn } from './sort-column.js';
import { SqlParameters } from './sql-parameters.js';

/** A sorted list of rows to be read a page at a time; the listed table has the alias `i`. */
export interface KeysetList {
  readonly columns: string;
  /** The table with its alias, and its joins. */
  readonly from: string;
  conditions(parameters: SqlParameters): readonly string[];
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly limit: number;
  /** What makes it this list and no other: a cursor is good for it alone. */
  readonly identity: unknown;
  readonly cursor?: string;
}

/** A stretch of the list: rows without a key come after all others, in either direction. */
export interface Stretch {
  /** The order of its rows; where a row lies in it may be read from other columns than those of `i`. */
  order(key?: string, id?: string): string;
  condition(parameters: SqlParameters): string | undefined;
  /** That a row of `i` does not come after another of the stretch. */
  upTo(key: string, id: string): string;
}

/** A row of a list, and where in the list it stands. */
export type Positioned<Row> = Row & { position_key: string | Date | null; position_id: string };

function stretches({ sort, descending }: KeysetList, after: Position | undefined): Stretch[] {
  const [beyond, notBeyond, direction] = descending ? ['<', '>=', 'desc'] : ['>', '<=', 'asc'];
  const column = `i.${sort.column}`;
  const valued: Stretch = {
    order: (key = column, id = 'i.id') => `${key} ${direction}, ${id} ${direction}`,
    condition: (parameters) => {
      if (after === undefined) return sort.nullable ? `${column} is not null` : undefined;
      return `(${column}, i.id) ${beyond} (${parameters.add(after.key)}::${sort.type}, ${parameters.add(after.id)}::uuid)`;
    },
    upTo: (key, id) => `(${column}, i.id) ${notBeyond} (${key}, ${id})`,
  };
  const empty: Stretch = {
    order: (_key, id = 'i.id') => `${id} ${direction}`,
    condition: (parameters) =>
      after?.key === null
        ? `${column} is null and i.id ${beyond} ${parameters.add(after.id)}::uuid`
        : `${column} is null`,
    upTo: (_key, id) => `i.id ${notBeyond} ${id}`,
  };
  if (after?.key === null) return [empty];
  return sort.nullable ? [valued, empty] : [valued];
}

function positionOf({ position_key: key, position_id: id }: Positioned<object>): Position {
  return { key: key instanceof Date ? key.toISOString() : key, id };
}

/** Reads the first rows of a stretch. */
export type ReadStretch = <Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
) => Promise<Positioned<Row>[]>;

/** Reads a page from a list. @throws DomainError `request.cursor-invalid` */
export async function readPage<Row extends object, Item>(
  session: Session,
  list: KeysetList,
  toItem: (row: Row) => Item,
  read: ReadStretch = readStretch,
): Promise<Page<Item>> {
  const identity = [list.identity, list.sort.column, list.descending];
  const after =
    list.cursor === undefined
      ? undefined
      : decodeCursor(identity, list.cursor, (key) => accepts(list.sort, key));
  const found: Positioned<Row>[] = [];
  for (const stretch of stretches(list, after)) {
    const wanted = list.limit + 1 - found.length;
    if (wanted > 0) found.push(...(await read<Row>(session, list, stretch, wanted)));
  }
  const shown = found.slice(0, list.limit);
  const last = shown.at(-1);
  const items = shown.map(toItem);
  return found.length > list.limit && last !== undefined
    ? { items, next: encodeCursor(identity, positionOf(last)) }
    : { items };
}

/** Reads them in one go: the planner finds the way. */
export const readStretch: ReadStretch = async <Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
) => {
  const parameters = new SqlParameters();
  const conditions = [...list.conditions(parameters), stretch.condition(parameters)].filter(
    (part) => part !== undefined,
  );
  const { rows } = await session.query<Positioned<Row>>({
    text: `select ${list.columns}, i.${list.sort.column} as position_key, i.id as position_id from ${list.from}
            where ${conditions.join(' and ')} order by ${stretch.order()} limit ${parameters.add(wanted)}`,
    values: parameters.values,
  });
  return rows;
};
