import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { QueryConfig } from 'pg';
import { storeInstances } from '../../../test/support/stored-instances.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { PageRequest } from '../../application/ports/pending-approvals.js';
import type { Database } from '../database/database.js';
import { Session } from '../database/organisation-sessions.js';
import { DatabasePendingApprovals } from './database-pending-approvals.js';

jest.setTimeout(60_000);

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const NOW = '2026-06-01T00:00:00.000Z';
const RECORDS = 4000;
const people = Array.from({ length: 40 }, () => randomUUID());
const [me = '', boss = ''] = people;

let database: Database;
let pending: DatabasePendingApprovals;
let org: string;

/** Every record has a request: two people are asked, every third without a time, every fiftieth is stuck. */
async function fill(organisation: string): Promise<void> {
  const instances = await storeInstances(
    database,
    organisation,
    Array.from({ length: RECORDS }, (_, place) => ({
      name: `Pump ${place}`,
      reference: `QUO-2026-${String(place).padStart(6, '0')}`,
      owner: randomUUID(),
      amount: `${place}.00`,
    })),
  );
  await database.sessions.run(organisation, async (session) => {
    await session.query({
      text: `insert into pending_approval (org, instance, request, approval, definition_key, asked_at, asked_by, unresolved)
             select $1, instance, gen_random_uuid(), 'price', 'quotation', $3::timestamptz + place * interval '1 min',
                    gen_random_uuid(), place % 50 = 0
               from unnest($2::uuid[]) with ordinality as i (instance, place)`,
      values: [organisation, instances, '2026-01-01T00:00:00Z'],
    });
    await session.query({
      text: `insert into approval_seat (org, instance, request, step, person, approval, definition_key, asked_at, due_at)
             select p.org, p.instance, p.request, '1', ($2::uuid[])[1 + (n.place + seat * (1 + n.place % 7)) % 40], 'price', 'quotation',
                    p.asked_at, case when n.place % 3 = 0 then 'infinity' else p.asked_at + interval '4 h' end
               from (select p.*, row_number() over (order by asked_at, request) - 1 as place
                       from pending_approval p where org = $1) as n
               join pending_approval p using (org, request), generate_series(0, 1) as seat`,
      values: [organisation, people],
    });
  });
}

beforeAll(async () => {
  database = await openTestDatabase();
  pending = new DatabasePendingApprovals(database.sessions);
  org = await givenOrganisation(database);
  await fill(org);
  await fill(await givenOrganisation(database));
  await database.asOwner(org, (session) => session.query({ text: 'analyze' }));
}, 120_000);
afterAll(() => database.close());

/** The steps in which people are asked, each once, read as one would without caring how long it takes. */
async function seatsOf(asked: readonly string[]): Promise<readonly { step: string; due: Date | number }[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ step: string; due: Date | number }>({
      text: `select request || ' ' || step as step, due_at as due from approval_seat
              where org = $1 and person = any ($2::uuid[])
              group by request, step, due_at order by due_at, request, approval_seat.step`,
      values: [org, asked],
    }),
  );
  return rows;
}

/** The nodes of the plan of what is asked, made as the serving role in the organisation. */
async function planOf(ask: () => Promise<unknown>): Promise<Plan[]> {
  const asked: QueryConfig[] = [];
  const spy = jest.spyOn(Session.prototype, 'query');
  try {
    await ask();
    asked.push(...spy.mock.calls.map(([query]) => query));
  } finally {
    spy.mockRestore();
  }
  return database.sessions.run(org, async (session) => {
    const plans: Plan[] = [];
    for (const { text, values } of asked) {
      const { rows } = await session.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
        text: `explain (format json) ${text}`,
        values: values ?? [],
      });
      plans.push(...rows.flatMap((row) => nodes(row['QUERY PLAN'][0].Plan)));
    }
    return plans;
  });
}

describe('an inbox', () => {
  const page = (more: Partial<PageRequest> = {}) => pending.steps(org, [me, boss], { limit: 50, ...more });

  it('goes through all steps that some people are asked in and no others, the soonest due first, a page at a time', async () => {
    const seen = [];
    let cursor: string | undefined;
    for (;;) {
      const rows = await page(cursor === undefined ? {} : { cursor });
      seen.push(...rows);
      cursor = rows.at(-1)?.cursor;
      if (rows.length < 50) break;
    }
    const asked = await seatsOf([me, boss]);
    expect(seen.length).toBeGreaterThan(300);
    expect(seen.map(({ request, step }) => `${request} ${step}`)).toEqual(asked.map(({ step }) => step));
    const overdue = asked.filter(({ due }) => due < new Date(NOW)).length;
    expect(await pending.count(org, [me, boss], NOW)).toEqual({ open: seen.length, overdue });
    expect(seen[0]).toMatchObject({ summary: { name: expect.stringMatching(/^Pump/) }, state: {} });
  });

  it.each([
    ['the first page', () => page()],
    ['a later page', async () => page({ cursor: (await page({ limit: 7 })).at(-1)?.cursor ?? '' })],
    ['the counts', () => pending.count(org, [me, boss], NOW)],
  ])('reads %s from the index of a person', async (_, ask) => {
    const scans = (await planOf(ask)).filter((node) => node['Relation Name'] === 'approval_seat');
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });

  it('fetches no more records than a page shows', async () => {
    const scans = (await planOf(() => page())).filter((node) => node['Relation Name'] === 'instance');
    expect(scans.map((node) => node['Node Type'])).toEqual(['Index Scan']);
  });

  it('takes no cursor that is none of its own', async () => {
    const made = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const bad = [
      'x',
      made(['steps', ['infinity', 'no-uuid', '1']]),
      made(['steps', ['2026-13-01T00:00:00.000Z', me, '1']]),
      made(['steps', ['infinity', me, '1\0']]),
      made(['unresolved', ['2026-01-01T00:00:00.000Z', me]]),
    ];
    for (const cursor of bad)
      await expect(page({ cursor })).rejects.toMatchObject({ code: 'request.cursor-invalid' });
  });
});

describe('stuck requests', () => {
  it('are listed, the longest waiting first, from an index of their own', async () => {
    const first = await pending.unresolved(org, { limit: 30 });
    const second = await pending.unresolved(org, { limit: 60, cursor: first.next ?? '' });
    const all = [...first.items, ...second.items];
    expect(all).toHaveLength(RECORDS / 50);
    expect(second.next).toBeUndefined();
    const asked = all.map(({ askedAt }) => askedAt);
    expect(asked).toEqual([...asked].sort());
    const plan = await planOf(() => pending.unresolved(org, { limit: 30 }));
    const scans = plan.filter((node) => node['Relation Name'] === 'pending_approval');
    expect(scans.map((node) => node['Node Type'])).toEqual(['Index Scan']);
  });
});

it('pending requests come by id, all of them once', async () => {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const rows = await pending.requests(org, { limit: 1500, ...(after === undefined ? {} : { after }) });
    ids.push(...rows.map(({ request }) => request));
    if (rows.length < 1500) break;
  }
  expect(ids).toHaveLength(RECORDS);
  expect(new Set(ids).size).toBe(RECORDS);
});
