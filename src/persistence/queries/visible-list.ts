import type { Session } from '../database/organisation-sessions.js';
import { type KeysetList, type Positioned, type ReadStretch, readStretch, type Stretch } from './keyset.js';
import type { Search } from './search-condition.js';
import { isVisible, type ViewerScope } from './viewer-scope.js';
import { gather } from './visible-list-gather.js';
import { walk } from './visible-list-walk.js';

/** Up to so many owners and participations, gathering is cheaper than walking past the records of others. */
const FEW = 64;

/** A search walks so many times as far before it asks whether his records lie there at all, and so far if they do. */
const SEARCHED = 2;
const SEARCHED_ON = 8;

/** Where fewer of the entries walked past are his, one in so many, his lie elsewhere. */
const HARDLY_ANY = 64;

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
function farthest({ extent: { owners, participations } }: ViewerScope): number {
  return 2 ** Math.ceil(Math.log2(2000 + 8 * (owners + participations)));
}

/**
 * Reads a list for somebody who sees a part of the records, in one of three ways (ADR 26): each record where filters leave
 * few; else walking down the list past what he does not see, as far as is worth it; else the first of every owner
 * gathered. Every way gives the same rows.
 */
export function readVisible(visible: VisibleList): ReadStretch {
  const { scope, narrow, search } = visible;
  const { owners, participations } = scope.extent;
  const few = owners + participations <= FEW;
  return async <Row extends object>(
    session: Session,
    list: KeysetList,
    stretch: Stretch,
    wanted: number,
  ): Promise<Positioned<Row>[]> => {
    if (narrow) return readStretch<Row>(session, within(withSearch(list, search), scope), stretch, wanted);
    if (!few) {
      const found = await walkAsFarAsIsWorthIt<Row>(session, list, stretch, wanted, visible);
      if (found !== undefined) return found;
    }
    return gather<Row>(session, compared(list, search), stretch, wanted, scope);
  };
}

/** Whether what is searched for is rare or his records lie elsewhere, walking on finds out; the latter is not worth it. */
async function walkAsFarAsIsWorthIt<Row extends object>(
  session: Session,
  list: KeysetList,
  stretch: Stretch,
  wanted: number,
  { scope, search }: VisibleList,
): Promise<Positioned<Row>[] | undefined> {
  const far = farthest(scope);
  if (search === undefined)
    return (await walk<Row>(session, list, stretch, wanted, { scope, most: far })).rows;
  const first = { scope, search, most: SEARCHED * far };
  const { rows, his } = await walk<Row>(session, list, stretch, wanted, first);
  if (rows !== undefined || his * HARDLY_ANY < first.most) return rows;
  return (await walk<Row>(session, list, stretch, wanted, { ...first, most: SEARCHED_ON * far })).rows;
}

/** A list that is searched too. */
export function withSearch(list: KeysetList, search: Search | undefined): KeysetList {
  if (search === undefined) return list;
  return {
    ...list,
    conditions: (parameters) => [...list.conditions(parameters), ...search.conditions(parameters)],
  };
}

/** The same without the way its grams lead: the rows that are gathered are there already. */
function compared(list: KeysetList, search: Search | undefined): KeysetList {
  if (search === undefined) return list;
  return {
    ...list,
    conditions: (parameters) => [...list.conditions(parameters), search.comparison(parameters)],
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
