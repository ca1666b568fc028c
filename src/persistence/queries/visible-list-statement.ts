import type { QueryConfig } from 'pg';
import type { KeysetList, Stretch } from './keyset.js';
import type { SqlParameters } from './sql-parameters.js';

/** So many of these statements a server keeps planned on each connection; the commonest come first. */
const MOST_PLANNED = 100;
const names = new Map<string, string>();

/**
 * A statement that is planned once a connection, unless others were there before. Its limits stand in its text: a planner
 * that does not know them overrates it, and plans it anew each time.
 */
export function planned(text: string, { values }: SqlParameters): QueryConfig {
  const name = names.get(text) ?? (names.size < MOST_PLANNED ? `visible-${names.size + 1}` : undefined);
  if (name === undefined) return { text, values };
  names.set(text, name);
  return { name, text, values };
}

/** What the records of a list on a stretch of it fulfil. */
export function conditionsOf(list: KeysetList, stretch: Stretch, parameters: SqlParameters): string {
  const conditions = [...list.conditions(parameters), stretch.condition(parameters)];
  return conditions.filter((part) => part !== undefined).join(' and ');
}

/** The columns of the rows of a list that `seen (key, id)` found. */
export function shownColumns(list: KeysetList): string {
  return `${list.columns}, seen.key as position_key, seen.id as position_id`;
}

/** Where those rows come from, and their order. */
export function shownRows(list: KeysetList, stretch: Stretch, join: 'join' | 'left join'): string {
  return `from seen ${join} (${list.from}) on i.org = $1 and i.id = seen.id order by ${stretch.order('seen.key', 'seen.id')}`;
}
