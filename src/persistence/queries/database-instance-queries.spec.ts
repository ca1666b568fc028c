import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { storeInstances, type StoredInstance } from '../../../test/support/stored-instances.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { INSTANCE_SORTS, type InstanceListRequest } from '../../application/ports/instance-queries.js';
import { DatabaseCustomerStore } from '../customers/database-customer-store.js';
import type { Database } from '../database/database.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseInstanceQueries } from './database-instance-queries.js';

let database: Database;
let queries: DatabaseInstanceQueries;
let org: string;
let owner: string;
let count = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  queries = new DatabaseInstanceQueries(database.sessions);
});
beforeEach(async () => {
  org = await givenOrganisation(database);
  owner = randomUUID();
  await database.sessions.run(org, (session) =>
    session.query({
      text: `insert into app_user (org, id, email, name) values ($1, $2, 'wang@acme.example', '王芳')`,
      values: [org, owner],
    }),
  );
});
afterAll(() => database.close());

function store(...instances: (Partial<StoredInstance> & { name: string })[]): Promise<string[]> {
  const complete = instances.map((instance) => ({
    owner,
    reference: `OPP-2026-${String((count += 1)).padStart(4, '0')}`,
    ...instance,
  }));
  return storeInstances(database, org, complete);
}

const byName = { sort: 'name', descending: false, limit: 50 } as const;

async function names(request: Partial<InstanceListRequest> = {}): Promise<string[]> {
  return (await queries.list(org, SEES_EVERYTHING, { ...byName, ...request })).items.map(({ name }) => name);
}

/** Every name of a list read page by page, with something done between the pages. */
async function pageThrough(
  request: Partial<InstanceListRequest>,
  between = (): Promise<unknown> => Promise.resolve(),
): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await queries.list(org, SEES_EVERYTHING, {
      ...byName,
      ...request,
      ...(cursor === undefined ? {} : { cursor }),
    });
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.next;
    await between();
  }
  return seen;
}

describe('an instance', () => {
  it('is shown with the names of its owner and customer', async () => {
    const customer = await new DatabaseCustomerStore(database.sessions).createCustomer(org, {
      id: randomUUID(),
      name: '重庆钢铁',
    });
    const [id = ''] = await store({
      name: 'Rolling mill',
      reference: 'OPP-2026-9001',
      customer: customer.id,
      customerName: customer.name,
      amount: '800000.00',
      nextChangeAt: '2026-12-01T00:00:00.000Z',
    });
    const summary = {
      id,
      reference: 'OPP-2026-9001',
      name: 'Rolling mill',
      definition: { key: 'key-account-six-stage', version: 1 },
      customer: { id: customer.id, name: '重庆钢铁' },
      owner: { id: owner, name: '王芳' },
      status: 'open',
      stage: 'develop',
      forecast: 'pipeline',
      amount: { amount: '800000.00', currency: 'CNY' },
      stageEnteredAt: '2026-11-01T08:00:00.000Z',
      nextChangeAt: '2026-12-01T00:00:00.000Z',
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-01T08:00:00.000Z',
      version: 1,
    };
    expect((await queries.list(org, SEES_EVERYTHING, byName)).items).toEqual([{ ...summary, digest: 'd' }]);
    expect(await queries.find(org, SEES_EVERYTHING, id)).toEqual({
      summary,
      state: { id, name: 'Rolling mill' },
      standing: { managersOfOwner: [], actingFor: [] },
    });
  });

  it('of another organisation is neither listed nor found', async () => {
    const [id = ''] = await store({ name: 'Rolling mill', reference: 'OPP-2026-9001' });
    const other = await givenOrganisation(database);
    expect(await queries.list(other, SEES_EVERYTHING, byName)).toEqual({ items: [] });
    expect(await queries.list(other, SEES_EVERYTHING, { ...byName, search: 'rolling' })).toEqual({
      items: [],
    });
    expect(await queries.find(other, SEES_EVERYTHING, id)).toBeUndefined();
  });

  it.each(['x', '', "' or true", randomUUID()])('that does not exist is not found: %j', async (id) => {
    expect(await queries.find(org, SEES_EVERYTHING, id)).toBeUndefined();
  });
});

describe('filters', () => {
  it('narrow the list down, alone and together', async () => {
    const [other, customer] = [randomUUID(), randomUUID()];
    await store(
      { name: 'a', stage: 'tender', customer },
      { name: 'b', stage: 'tender', owner: other },
      { name: 'c', definition: 'instrument-funnel', version: 2, status: 'held' },
      { name: 'd', status: 'closed', outcome: 'won' },
    );
    expect(await names({ stage: 'tender' })).toEqual(['a', 'b']);
    expect(await names({ stage: 'tender', owner: other })).toEqual(['b']);
    expect(await names({ customer })).toEqual(['a']);
    expect(await names({ definition: 'instrument-funnel' })).toEqual(['c']);
    expect(await names({ definition: 'instrument-funnel', version: 1 })).toEqual([]);
    expect(await names({ version: 2 })).toEqual(['c']);
    expect(await names({ status: 'held' })).toEqual(['c']);
    expect(await names({ outcome: 'won' })).toEqual(['d']);
  });

  it('that nothing can pass give an empty list', async () => {
    await store({ name: 'a' });
    for (const request of [
      { owner: 'x' },
      { customer: '' },
      { version: 1e12 },
      { version: 1.5 },
      { stage: 'nowhere' },
    ]) {
      expect(await queries.list(org, SEES_EVERYTHING, { ...byName, ...request })).toEqual({ items: [] });
    }
  });
});

describe('sorting', () => {
  it('puts Chinese names in the order of their sound, among the others', async () => {
    await store({ name: '中石化' }, { name: 'Bosch' }, { name: '安徽' }, { name: '北京' }, { name: 'acme' });
    expect(await names()).toEqual(['acme', '安徽', '北京', 'Bosch', '中石化']);
    expect(await names({ descending: true })).toEqual(['中石化', 'Bosch', '北京', '安徽', 'acme']);
  });

  it.each([
    ['amount', ['small', 'large', 'huge', 'x', 'y']],
    ['next-change', ['small', 'large', 'huge', 'x', 'y']],
  ] as const)(
    'by %s puts what has none last, in either direction',
    async (sort, [small, large, huge, ...without]) => {
      await store(
        { name: 'large', amount: '9007199254.75', nextChangeAt: '2026-12-02T00:00:00.000Z' },
        { name: 'huge', amount: '90071992547.40', nextChangeAt: '2026-12-03T00:00:00.000Z' },
        { name: 'x' },
        { name: 'small', amount: '9.50', nextChangeAt: '2026-12-01T00:00:00.000Z' },
        { name: 'y' },
      );
      const [rising, falling] = [
        await pageThrough({ sort, limit: 2 }),
        await pageThrough({ sort, limit: 2, descending: true }),
      ];
      expect(rising.slice(0, 3)).toEqual([small, large, huge]);
      expect(falling.slice(0, 3)).toEqual([huge, large, small]);
      expect(rising.slice(3).sort()).toEqual(without);
      expect(falling.slice(3)).toEqual(rising.slice(3).reverse());
    },
  );

  it.each(INSTANCE_SORTS)('by %s pages over every row once, also where keys are alike', async (sort) => {
    const made = Array.from({ length: 11 }, (_, index) => ({
      name: `deal ${index % 3}`,
      ...(index % 4 === 0 ? {} : { amount: `${index % 2}.00` }),
      updatedAt: `2026-11-0${(index % 2) + 1}T00:00:00.000Z`,
    }));
    const ids = await store(...made);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.list(org, SEES_EVERYTHING, {
        ...byName,
        sort,
        limit: 3,
        ...(cursor === undefined ? {} : { cursor }),
      });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(11);
    expect([...seen].sort()).toEqual([...ids].sort());
  });
});

describe('paging', () => {
  it('neither skips nor repeats a row while others are added everywhere', async () => {
    const made = Array.from({ length: 9 }, (_, index) => ({ name: `m${index}` }));
    await store(...made);
    const seen = await pageThrough({ limit: 2 }, () => store({ name: 'a first' }, { name: 'm4 between' }));
    const own = seen.filter((name) => name !== 'm4 between');
    expect(own).toEqual(made.map(({ name }) => name));
  });

  it('refuses the cursor of another list, and anything else that is none', async () => {
    await store({ name: 'a', amount: '1.00' }, { name: 'b', amount: '2.00' });
    const { next: cursor = '' } = await queries.list(org, SEES_EVERYTHING, { ...byName, limit: 1 });
    expect(cursor).not.toBe('');
    const refused = { code: 'request.cursor-invalid', status: 400 };
    for (const request of [
      { cursor, descending: true },
      { cursor, sort: 'amount' as const },
      { cursor, stage: 'develop' },
      { cursor, search: 'a' },
      { cursor: 'x' },
      { cursor: '' },
    ]) {
      await expect(queries.list(org, SEES_EVERYTHING, { ...byName, ...request })).rejects.toMatchObject(
        refused,
      );
    }
  });

  it('does not read what it would not show of a forged cursor', async () => {
    await store({ name: 'a', amount: '1.00' }, { name: 'b', amount: '2.00' });
    const { next = '' } = await queries.list(org, SEES_EVERYTHING, { ...byName, sort: 'amount', limit: 1 });
    const content = JSON.parse(Buffer.from(next, 'base64url').toString()) as object;
    for (const key of ['NaN', '1e9', '9'.repeat(30), 'x', '\0']) {
      const cursor = Buffer.from(JSON.stringify({ ...content, key })).toString('base64url');
      await expect(
        queries.list(org, SEES_EVERYTHING, { ...byName, sort: 'amount', cursor }),
      ).rejects.toMatchObject({
        code: 'request.cursor-invalid',
      });
    }
  });
});

describe('search', () => {
  beforeEach(async () => {
    await store(
      { name: '高炉改造 Phase II', customerName: '重庆钢铁', reference: 'OPP-2026-7001' },
      { name: 'ＲＯＢＯＴ line', customerName: 'Müller GmbH', reference: 'OPP-2026-7002' },
      { name: '机器人产线', customerName: '长安汽车', reference: 'OPP-2026-7013' },
    );
  });

  it.each([
    ['炉', ['高炉改造 Phase II']],
    ['钢铁', ['高炉改造 Phase II']],
    ['改造 重庆', ['高炉改造 Phase II']],
    ['改造 长安', []],
    ['造改', []],
    ['phase 高炉', ['高炉改造 Phase II']],
    ['robot', ['ＲＯＢＯＴ line']],
    ['müller Line', ['ＲＯＢＯＴ line']],
    ['机器人产线', ['机器人产线']],
    ['器人', ['机器人产线']],
    ['OPP-2026-700', ['高炉改造 Phase II', 'ＲＯＢＯＴ line']],
    ['7013', ['机器人产线']],
    ['g', ['ＲＯＢＯＴ line']],
    ["'; drop table instance; --", []],
    ['100%_', []],
    ['𠮷', []],
  ])('%j finds %j', async (search, wanted) => {
    expect((await names({ search })).sort()).toEqual([...wanted].sort());
  });

  it('goes together with filters, sorting and paging', async () => {
    await store({ name: '机器人 stage two', stage: 'tender' }, { name: '机器人 other', stage: 'tender' });
    expect(await pageThrough({ search: '机器人', stage: 'tender', limit: 1 })).toEqual([
      '机器人 other',
      '机器人 stage two',
    ]);
  });

  it('compares the text itself: pairs that occur apart are not enough', async () => {
    await store({ name: 'abab cdab bccd' });
    expect(await names({ search: 'abcd' })).toEqual([]);
    expect(await names({ search: 'bab' })).toEqual(['abab cdab bccd']);
  });
});
