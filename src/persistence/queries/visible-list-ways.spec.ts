import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { openTestDatabase } from '../../../test/support/test-database.js';
import { givenVisibleRecords, RECORDS, type VisibleRecords } from '../../../test/support/visible-records.js';
import { INSTANCE_SORTS } from '../../application/ports/instance-queries.js';
import type { Viewer } from '../../application/ports/viewer.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import type { Database } from '../database/database.js';
import { instanceSorts } from './instance-sorts.js';
import { summaryTables } from './instance-summary.js';
import { type KeysetList, type ReadStretch, readPage, readStretch } from './keyset.js';
import { prepareSearch, type Search } from './search-condition.js';
import { gather } from './visible-list-gather.js';
import { walk } from './visible-list-walk.js';

jest.setTimeout(120_000);

interface Row {
  readonly id: string;
  readonly owner: string;
}

let database: Database;
let given: VisibleRecords;
beforeAll(async () => {
  database = await openTestDatabase();
  given = await givenVisibleRecords(database);
});
afterAll(() => database.close());

const scopeOf = (viewer: Viewer) => ({ viewer, at: null, extent: { owners: 0, participations: 0 } });

interface Asked {
  readonly sort: (typeof INSTANCE_SORTS)[number];
  readonly descending: boolean;
  readonly limit: number;
  readonly words: string | undefined;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  sort: fc.constantFrom(...INSTANCE_SORTS),
  descending: fc.boolean(),
  limit: fc.integer({ min: 3, max: 60 }),
  words: fc.constantFrom(undefined, 'steel', '水泵 laser', 'robot 4'),
});

function listOf({ sort, descending, limit }: Asked, search: Search | undefined, cursor?: string): KeysetList {
  return {
    columns: 'i.id, i.owner',
    from: summaryTables,
    conditions: (parameters) => [
      `i.org = ${parameters.add(given.org)}`,
      ...(search === undefined ? [] : [search.comparison(parameters)]),
    ],
    sort: instanceSorts[sort],
    descending,
    limit,
    identity: 'a list',
    ...(cursor === undefined ? {} : { cursor }),
  };
}

type Way = (viewer: Viewer, request: Asked, search: Search | undefined) => ReadStretch;

const gathered: Way = (viewer, request, search) => (session, list, stretch, wanted) =>
  gather(
    session,
    { ...list, conditions: listOf(request, search).conditions },
    stretch,
    wanted,
    scopeOf(viewer),
  );

/** So few entries that most walks end in vain. */
const MOST = 128;

const walkedFirst: Way =
  (viewer, request, search) =>
  async <Row extends object>(...[session, list, stretch, wanted]: Parameters<ReadStretch>) => {
    const looked = search === undefined ? {} : { search };
    const bare = { ...list, conditions: listOf(request, undefined).conditions };
    const { rows } = await walk<Row>(session, bare, stretch, wanted, {
      scope: scopeOf(viewer),
      most: MOST,
      ...looked,
    });
    return rows ?? gathered(viewer, request, search)<Row>(session, list, stretch, wanted);
  };

const toRow = ({ id, owner }: Row): Row => ({ id, owner });

/** The first three pages, read in a way. */
function read(viewer: Viewer, request: Asked, way: Way): Promise<Row[]> {
  return database.sessions.run(given.org, async (session) => {
    const search = await prepareSearch(session, given.org, 'instance', request.words);
    const seen: Row[] = [];
    let cursor: string | undefined;
    for (let page = 0; page === 0 || (page < 3 && cursor !== undefined); page += 1) {
      const list = listOf(request, search, cursor);
      const found = await readPage<Row, Row>(session, list, toRow, way(viewer, request, search));
      seen.push(...found.items);
      cursor = found.next;
    }
    return seen;
  });
}

/** The same, of the whole list looked through one by one. */
async function lookedThrough(viewer: Viewer, request: Asked): Promise<Row[]> {
  const whole = await read(viewer, { ...request, limit: RECORDS }, () => readStretch);
  return whole.filter((record) => given.isVisible(viewer, record)).slice(0, 3 * request.limit);
}

describe.each([
  'a manager',
  'a manager of the last in every order',
  'a rep who takes part in others’ records',
])('a list of %s', (who) => {
  const viewer = (): Viewer => given.viewers[who] ?? SEES_EVERYTHING;

  it.each([
    ['gathered by owner', gathered],
    ['walked a little way and then gathered', walkedFirst],
  ])('%s holds what he sees, in order', async (_how, way) => {
    await fc.assert(
      fc.asyncProperty(asked, async (request) => {
        expect(await read(viewer(), request, way)).toEqual(await lookedThrough(viewer(), request));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a search that walked in vain', () => {
  it.each([
    ['a manager of the last in every order', false],
    ['a manager', true],
  ])('tells whether the records of %s lie there', async (who, there) => {
    const viewer = given.viewers[who] ?? SEES_EVERYTHING;
    const request = { sort: 'updated', descending: true, limit: 50, words: 'steel' } as const;
    const passed: number[] = [];
    await read(viewer, request, (_viewer, _request, search) => async (session, _list, stretch, wanted) => {
      if (search === undefined) throw new Error('nothing is searched for');
      const list = listOf(request, undefined);
      const walked = await walk(session, list, stretch, wanted, {
        scope: scopeOf(viewer),
        most: MOST,
        search,
      });
      expect(walked.rows).toBeUndefined();
      passed.push(walked.his);
      return [];
    });
    expect(passed.map((his) => his > MOST / 8)).toEqual([there]);
  });
});
