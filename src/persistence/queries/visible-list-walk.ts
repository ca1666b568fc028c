import type { Session } from '../database/organisation-sessions.js';
import type { KeysetList, Positioned, Stretch } from './keyset.js';
import type { Search } from './search-condition.js';
import { SqlParameters } from './sql-parameters.js';
import { isVisible, type ViewerScope } from './viewer-scope.js';
import { conditionsOf, planned, shownColumns, shownRows } from './visible-list-statement.js';

/** How a list is walked. */
export interface Walk {
  readonly scope: ViewerScope;
  /** How many entries are passed at most. */
  readonly most: number;
  readonly search?: Search;
}

/** What a walk came to: its rows, unless it ended before the list and its page did. */
export interface Walked<Row> {
  readonly rows: Positioned<Row>[] | undefined;
  /** Of a search that ended so: how many of the entries passed are his. */
  readonly his: number;
}

/**
 * Down the list, over an index that holds the owner. A row without an id says that the end of the walk was reached and
 * not that of the list; then nothing is answered.
 */
export async function walk<Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
  { scope, most, search }: Walk,
): Promise<Walked<Row>> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(list, stretch, parameters);
  const his = isVisible(scope, parameters, 'w.owner', 'w.id');
  const found = search?.comparison(parameters);
  const matches = `exists (select from instance i where i.org = $1 and i.id = w.id and ${found} offset 0)`;
  // Neither may become a join, which need not keep the order of the walk.
  const picked = found === undefined ? `(${his}) is true` : `case when ${his} then ${matches} end`;
  const passed =
    found === undefined ? 'null::int' : `(select count(*)::int from walked w where (${his}) is true)`;
  const text = `with walked as materialized (
        select i.id, i.owner, i.${list.sort.column} as key from instance i
         where ${conditions} order by ${stretch.order()} limit ${most}),
      seen as (
        (select w.key, w.id, null::int as his from walked w where ${picked} limit ${wanted})
        union all (select null, null, ${passed} from walked offset ${most - 1} limit 1)
        limit ${wanted})
      select ${shownColumns(list)}, seen.his ${shownRows(list, stretch, 'left join')}`;
  const { rows } = await session.query<Positioned<Row> & { position_id: string | null; his: number | null }>(
    planned(text, parameters),
  );
  const end = rows.find(({ position_id: id }) => id === null);
  return end === undefined ? { rows, his: 0 } : { rows: undefined, his: end.his ?? 0 };
}
