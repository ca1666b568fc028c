import type { QueryConfig } from 'pg';
import type { Session } from '../database/organisation-sessions.js';
import { type KeysetList, type Positioned, type ReadStretch, readStretch, type Stretch } from './keyset.js';
import { SqlParameters } from './sql-parameters.js';
import type { Search } from './search-condition.js';
import { isVisible, ownersOf, participationsOf, type ViewerScope } from './viewer-scope.js';

/** Up to so many owners and participations, gathering is cheaper than walking past the records of others. */
const FEW = 64;

/** A list of which somebody sees a part. */
export interface VisibleList {
  readonly scope: ViewerScope;
  /** Its filters leave so few records that each is looked at. */
  readonly narrow: boolean;
  /** What is looked for, which is dear to compare: only in what he sees. */
  readonly search?: Search;
}

/**
 * How far a list is walked before the rest is gathered: about as long as gathering would take. A power of two, so that the
 * lists of many people are one statement to the server.
 */
function farthest({ scope, search }: VisibleList): number {
  const { owners, participations } = scope.extent;
  const entries = 2 ** Math.ceil(Math.log2(2000 + 8 * (owners + participations)));
  return search === undefined ? entries : 8 * entries;
}

/**
 * Reads a list for somebody who sees a part of the records, in one of three ways (ADR 26): each record where filters leave
 * few; else walking down the list past what he does not see, as far as is worth it; else the first of every owner
 * gathered. Every way gives the same rows.
 */
export function readVisible(visible: VisibleList): ReadStretch {
  const { scope, narrow } = visible;
  const { owners, participations } = scope.extent;
  const few = owners + participations <= FEW;
  return async <Row extends object>(
    session: Session,
    list: KeysetList,
    stretch: Stretch,
    wanted: number,
  ): Promise<Positioned<Row>[]> => {
    const searched = withSearch(list, visible.search);
    if (narrow) return readStretch<Row>(session, within(searched, scope), stretch, wanted);
    if (!few) {
      const found = await walk<Row>(session, list, stretch, wanted, visible);
      if (found !== undefined) return found;
    }
    return gather<Row>(session, searched, stretch, wanted, scope);
  };
}

/** A list that is searched too. */
export function withSearch(list: KeysetList, search: Search | undefined): KeysetList {
  if (search === undefined) return list;
  return {
    ...list,
    conditions: (parameters) => [...list.conditions(parameters), ...search.conditions(parameters)],
  };
}

function within(list: KeysetList, scope: ViewerScope): KeysetList {
  return {
    ...list,
    conditions: (parameters) => [
      ...list.conditions(parameters),
      isVisible(scope, parameters, 'i.owner', 'i.id'),
    ],
  };
}

function conditionsOf(list: KeysetList, stretch: Stretch, parameters: SqlParameters): string {
  const conditions = [...list.conditions(parameters), stretch.condition(parameters)];
  return conditions.filter((part) => part !== undefined).join(' and ');
}

/** So many of these statements a server keeps planned on each connection; the commonest come first. */
const MOST_PLANNED = 100;
const names = new Map<string, string>();

/**
 * A statement that is planned once a connection, unless others were there before. Its limits stand in its text: a planner
 * that does not know them overrates it, and plans it anew each time.
 */
function planned(text: string, { values }: SqlParameters): QueryConfig {
  const name = names.get(text) ?? (names.size < MOST_PLANNED ? `visible-${names.size + 1}` : undefined);
  if (name === undefined) return { text, values };
  names.set(text, name);
  return { name, text, values };
}

/** The rows of the records `seen (key, id)` found, in order. */
function shown(list: KeysetList, stretch: Stretch): string {
  return `select ${list.columns}, seen.key as position_key, seen.id as position_id
    from seen join (${list.from}) on i.org = $1 and i.id = seen.id order by ${stretch.order('seen.key', 'seen.id')}`;
}

/**
 * Down the list, over an index that holds the owner. A row without an id says that the end of the walk was reached and
 * not that of the list; then nothing is answered.
 */
async function walk<Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
  visible: VisibleList,
): Promise<Positioned<Row>[] | undefined> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(list, stretch, parameters);
  const most = farthest(visible);
  const seen = isVisible(visible.scope, parameters, 'w.owner', 'w.id');
  const found = visible.search?.conditions(parameters).join(' and ');
  const matches = `exists (select from instance i where i.org = $1 and i.id = w.id and ${found} offset 0)`;
  // Neither may become a join, which need not keep the order of the walk.
  const picked = found === undefined ? `(${seen}) is true` : `case when ${seen} then ${matches} end`;
  const text = `with walked as materialized (
        select i.id, i.owner, i.${list.sort.column} as key from instance i
         where ${conditions} order by ${stretch.order()} limit ${most}),
      seen as (
        (select w.key, w.id from walked w where ${picked} limit ${wanted})
        union all (select null, null from walked offset ${most - 1} limit 1)
        limit ${wanted})
      ${shown(list, stretch).replace('from seen join', 'from seen left join')}`;
  const { rows } = await session.query<Positioned<Row> & { position_id: string | null }>(
    planned(text, parameters),
  );
  return rows.some(({ position_id: id }) => id === null) ? undefined : rows;
}

/**
 * The first record of every owner; only the owners of the best of them can have a record on the page. What he takes part
 * in beside is fetched by its key.
 */
async function gather<Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
  scope: ViewerScope,
): Promise<Positioned<Row>[]> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(list, stretch, parameters);
  const of = (owner: string, limit: number): string =>
    `select i.${list.sort.column} as key, i.id from instance i
      where i.owner = ${owner} and ${conditions} order by ${stretch.order()} limit ${limit}`;
  const order = stretch.order('key', 'id');
  const taken = `select own.key, own.id from (${participationsOf(scope, parameters)}) t
          cross join lateral (
            select i.${list.sort.column} as key, i.id from instance i where i.id = t.instance and ${conditions} offset 0) own`;
  const text = `with head as materialized (
        select o.person from (${ownersOf(scope, parameters)}) o cross join lateral (${of('o.person', 1)}) first
         order by ${order} limit ${wanted}),
      seen as (
        select key, id from head cross join lateral (${of('head.person', wanted)}) first
        union ${taken}
        order by ${order} limit ${wanted})
      ${shown(list, stretch)}`;
  const { rows } = await session.query<Positioned<Row>>(planned(text, parameters));
  return rows;
}
