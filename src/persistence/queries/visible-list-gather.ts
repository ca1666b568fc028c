import type { Session } from '../database/organisation-sessions.js';
import type { KeysetList, Positioned, Stretch } from './keyset.js';
import { SqlParameters } from './sql-parameters.js';
import { ownersOf, participationsOf, type ViewerScope } from './viewer-scope.js';
import { conditionsOf, planned, shownColumns, shownRows } from './visible-list-statement.js';

/**
 * The first record of every owner; only the owners of the best of them can have a record on the page, and where those
 * firsts fill the page, none that comes after the last of them. What he takes part in beside is fetched by its key.
 */
export async function gather<Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
  scope: ViewerScope,
): Promise<Positioned<Row>[]> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(list, stretch, parameters);
  const of = (owner: string, limit: number, also = 'true'): string =>
    `select i.${list.sort.column} as key, i.id from instance i
      where i.owner = ${owner} and ${conditions} and ${also} order by ${stretch.order()} limit ${limit}`;
  const order = stretch.order('key', 'id');
  const taken = `select own.key, own.id from (${participationsOf(scope, parameters)}) t
          cross join lateral (
            select i.${list.sort.column} as key, i.id from instance i where i.id = t.instance and ${conditions} offset 0) own`;
  const text = `with head as materialized (
        select o.person, first.key, first.id
          from (${ownersOf(scope, parameters)}) o cross join lateral (${of('o.person', 1)}) first
         order by ${order} limit ${wanted}),
      last as materialized (select key, id from head order by ${order} offset ${wanted - 1}),
      seen as (
        select own.key, own.id from last cross join head
          cross join lateral (${of('head.person', wanted, stretch.upTo('last.key', 'last.id'))}) own
        union select own.key, own.id from head cross join lateral (${of('head.person', wanted)}) own
          where not exists (select from last)
        union ${taken}
        order by ${order} limit ${wanted})
      select ${shownColumns(list)} ${shownRows(list, stretch, 'join')}`;
  const { rows } = await session.query<Positioned<Row>>(planned(text, parameters));
  return rows;
}
