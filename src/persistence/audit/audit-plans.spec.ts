import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { Session } from '../database/organisation-sessions.js';
import { DatabaseAuditTrail } from './database-audit-trail.js';

const ENTRIES = 20_000;

let database: Database;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const each of [await givenOrganisation(database), await givenOrganisation(database)]) {
    org = each;
    await database.sessions.run(org, (session) =>
      session.query({
        text: `insert into audit_event (org, stream, seq, type, recorded_at, text, hash)
               select $1, (n % 200)::text, n / 200 + 1, case n % 100 when 0 then 'user.changed' else 'sign-in.succeeded' end,
                 timestamptz '2026-01-01' + n * interval '1 minute',
                 json_build_object('type', 'sign-out', 'stream', n % 200, 'seq', n / 200 + 1), '\\x00'
               from generate_series(0, $2 - 1) as n`,
        values: [org, ENTRIES],
      }),
    );
  }
  await database.asOwner(org, (session) => session.query({ text: 'analyze' }));
});
afterAll(() => database.close());

/** The names of the nodes of a plan, made as the serving role in the organisation. */
async function plan(text: string, values: unknown[]): Promise<string> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values }),
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

it.each([
  {},
  { stream: '7' },
  { type: 'user.changed' as const },
  { stream: '7', type: 'sign-in.succeeded' as const },
])('a page of the trail of %j comes out of an index, the next one from its middle', async (wanted) => {
  const trail = new DatabaseAuditTrail(database.sessions);
  const spy = jest.spyOn(Session.prototype, 'query');
  const { next } = await trail.page(org, { ...wanted, limit: 20 });
  if (next !== undefined) await trail.page(org, { ...wanted, limit: 20, cursor: next });
  const asked = spy.mock.calls.map(([query]) => query);
  spy.mockRestore();
  expect(asked.length).toBeGreaterThan(0);
  for (const { text, values = [] } of asked) {
    const found = await plan(text, values);
    expect(found).toMatch(/Index Scan/);
    expect(found).not.toMatch(/Seq Scan|Sort/);
  }
});
