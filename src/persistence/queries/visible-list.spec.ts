import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../test/support/runs.js';
import { plansOf } from '../../../test/support/statement-plans.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { givenVisibleRecords, type VisibleRecords } from '../../../test/support/visible-records.js';
import { INSTANCE_SORTS, type InstanceListRequest } from '../../application/ports/instance-queries.js';
import type { Viewer } from '../../application/ports/viewer.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import type { Database } from '../database/database.js';
import { DatabaseInstanceQueries } from './database-instance-queries.js';

jest.setTimeout(120_000);

let database: Database;
let queries: DatabaseInstanceQueries;
let given: VisibleRecords;
beforeAll(async () => {
  database = await openTestDatabase();
  queries = new DatabaseInstanceQueries(database.sessions);
  given = await givenVisibleRecords(database);
});
afterAll(() => database.close());

type Request = Omit<InstanceListRequest, 'limit' | 'cursor'>;

/** The first ids of a list, page by page. */
async function read(viewer: Viewer, request: Request, limit: number, most: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? {} : { cursor };
    const page = await queries.list(given.org, viewer, { ...request, limit, ...from });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined && seen.length < most);
  return seen.slice(0, most);
}

const whole = new Map<string, { id: string; owner: string }[]>();

/** The whole list, of which each sees his part. */
async function all(request: Request): Promise<{ id: string; owner: string }[]> {
  const key = JSON.stringify(request);
  const known = whole.get(key);
  if (known !== undefined) return known;
  const records: { id: string; owner: string }[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? {} : { cursor };
    const page = await queries.list(given.org, SEES_EVERYTHING, { ...request, limit: 1000, ...from });
    records.push(...page.items.map(({ id, owner }) => ({ id, owner: owner.id })));
    cursor = page.next;
  } while (cursor !== undefined);
  whole.set(key, records);
  return records;
}

const requests: fc.Arbitrary<Request> = fc
  .record(
    {
      sort: fc.constantFrom(...INSTANCE_SORTS),
      descending: fc.boolean(),
      status: fc.constantFrom('open' as const, 'closed' as const),
      search: fc.constantFrom('steel', '水泵 17', 'robot 499', 'r', 'nothing like it'),
    },
    { requiredKeys: ['sort', 'descending'] },
  )
  .map((request) => request);

describe.each([
  'the boss',
  'a manager',
  'a manager of the last in every order',
  'a manager of few',
  'a rep',
  'a rep who takes part in others’ records',
  'a lawyer',
])('the lists of %s', (who) => {
  const viewer = (): Viewer => given.viewers[who] ?? SEES_EVERYTHING;

  it('hold exactly what he sees, in order, none twice and none lost', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.integer({ min: 7, max: 60 }), async (request, limit) => {
        const wanted = (await all(request)).filter((record) => given.isVisible(viewer(), record));
        expect(await read(viewer(), request, limit, 180)).toEqual(wanted.slice(0, 180).map(({ id }) => id));
      }),
      runs(8),
    );
  });

  it('end where his records end, and not before', async () => {
    const request = { sort: 'amount', descending: true } as const;
    const wanted = (await all(request)).filter((record) => given.isVisible(viewer(), record));
    expect(await read(viewer(), request, 200, Infinity)).toEqual(wanted.map(({ id }) => id));
  });

  it('leave no way round by filtering for another owner', async () => {
    const records = await all({ sort: 'created', descending: false });
    const foreign = records.find((record) => !given.isVisible(viewer(), record));
    if (foreign === undefined) return;
    const wanted = records.filter(
      (record) => record.owner === foreign.owner && given.isVisible(viewer(), record),
    );
    const request = { sort: 'created', descending: false, owner: foreign.owner } as const;
    expect(await read(viewer(), request, 50, 500)).toEqual(wanted.map(({ id }) => id));
  });
});

describe.each([
  'the boss',
  'a manager',
  'a manager of the last in every order',
  'a manager of few',
  'a rep',
  'a rep who takes part in others’ records',
])('the lists of %s, which are among the commonest,', (who) => {
  it.each(['updated', 'amount'] as const)('by %s look at no record that is not on the page', async (sort) => {
    const work = () =>
      queries.list(given.org, given.viewers[who] ?? SEES_EVERYTHING, { sort, descending: true, limit: 50 });
    for (const plan of await plansOf(database, given.org, work, { large: true })) {
      const scans = plan.filter((node) => node['Relation Name'] === 'instance');
      expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      // The rows of the page are fetched by their key; all else is read from indexes that hold what is asked.
      const looked = scans.filter((node) => node['Index Name'] !== 'instance_pkey');
      for (const scan of looked) expect(scan['Node Type']).toBe('Index Only Scan');
    }
  });
});

describe('a list of open records that is gathered', () => {
  it('passes none that were closed', async () => {
    const { 'a manager of few': viewer = SEES_EVERYTHING } = given.viewers;
    const request = { sort: 'updated', descending: true, limit: 50, status: 'open' } as const;
    const work = () => queries.list(given.org, viewer, request);
    const plans = await plansOf(database, given.org, work, { large: true });
    const read = plans.flatMap((plan) => plan.map((node) => node['Index Name']));
    expect(read).toContain('instance_owner_open');
    expect(read).not.toContain('instance_owner');
  });
});

describe('records of another organisation', () => {
  it('are in nobody’s list', async () => {
    const other = await givenOrganisation(database);
    for (const viewer of Object.values(given.viewers)) {
      const page = await queries.list(other, viewer, { sort: 'updated', descending: true, limit: 50 });
      expect(page).toEqual({ items: [] });
    }
  });
});
