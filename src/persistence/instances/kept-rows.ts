import type { Part } from './part.js';
import type { Parameters } from './statement-parts.js';

/** A column of rows given as one array, so that the statement is the same for any number of them. */
export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  of(row: Row): string | boolean | null;
}

/** A table that holds, of each instance, just the rows that its state adds up to. */
export interface KeptRows<Row> {
  readonly table: string;
  /** What tells rows of one instance apart; the others follow the state. */
  readonly key: readonly Column<Row>[];
  readonly rest: readonly Column<Row>[];
  /** Of the rows in question among others in the table, which has the alias `t`. */
  readonly condition?: string;
  /** What a conflict is about. */
  readonly target: string;
  /** Columns set when a row is new or has changed. */
  readonly fresh?: Readonly<Record<string, string>>;
}

function wanted<Row>(columns: readonly Column<Row>[], rows: readonly Row[], parameters: Parameters): string {
  const arrays = columns.map(({ type, of }) => parameters.add(rows.map(of), `${type}[]`));
  return `unnest(${arrays.join(', ')}) as w (${columns.map(({ name }) => name).join(', ')})`;
}

/** The parts that make a table hold these rows of the instance, and no others. */
export function keeping<Row>(kept: KeptRows<Row>, rows: readonly Row[]): Part[] {
  const { table, key, rest, condition, target, fresh = {} } = kept;
  const all = [...key, ...rest];
  const same = (columns: readonly Column<Row>[]): string =>
    columns.map(({ name }) => `t.${name} = w.${name}`).join(' and ');
  const others = `delete from ${table} t using moved
      where t.org = $1 and t.instance = $2${condition === undefined ? '' : ` and ${condition}`}`;
  // None is the commonest: the last of what waited is done.
  if (rows.length === 0) return [{ shape: `empty-${table}`, sql: () => others }];
  const forget: Part = {
    shape: `forget-${table}`,
    sql: (parameters) =>
      `${others} and not exists (select from ${wanted(key, rows, parameters)} where ${same(key)})`,
  };
  const names = [...all.map(({ name }) => name), ...Object.keys(fresh)];
  const updated = [...rest.map(({ name }) => name), ...Object.keys(fresh)];
  const change =
    updated.length === 0
      ? 'nothing'
      : `update set ${updated.map((name) => `${name} = excluded.${name}`).join(', ')}
        where (${rest.map(({ name }) => `t.${name}`).join(', ')})
          is distinct from (${rest.map(({ name }) => `excluded.${name}`).join(', ')})`;
  const keep: Part = {
    shape: `keep-${table}`,
    sql: (parameters) => `insert into ${table} as t (org, instance, ${names.join(', ')})
      select $1::uuid, $2::uuid, ${[...all.map(({ name }) => `w.${name}`), ...Object.values(fresh)].join(', ')}
        from moved, ${wanted(all, rows, parameters)}
      on conflict ${target} do ${change}`,
  };
  return [forget, keep];
}
