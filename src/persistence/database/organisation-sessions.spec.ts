import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from './database.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function customersSeen(org: string | null): Promise<string[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ name: string }>({ text: `select name from customer order by name` }),
  );
  return rows.map((row) => row.name);
}

async function addCustomer(org: string, name: string, as: string | null = org): Promise<void> {
  await database.sessions.run(as, (session) =>
    session.query({
      text: `insert into customer (org, id, name, name_sort, search_text) values ($1, gen_random_uuid(), $2, $2, $2)`,
      values: [org, name],
    }),
  );
}

describe('sessions of an organisation', () => {
  it('see its own rows only, whoever had the connection before', async () => {
    const [one, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    await addCustomer(one, 'Alpha');
    await addCustomer(other, 'Beta');
    expect(await customersSeen(one)).toEqual(['Alpha']);
    expect(await customersSeen(other)).toEqual(['Beta']);
    expect(await customersSeen(null)).toEqual([]);
  });

  it('cannot write rows of another', async () => {
    const [one, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    await expect(addCustomer(one, 'Alpha', other)).rejects.toThrow(/row-level security/);
    await expect(addCustomer(one, 'Alpha', null)).rejects.toThrow(/row-level security/);
  });

  it('undo all of a transaction that throws, and serve on', async () => {
    const org = await givenOrganisation(database);
    const failing = database.sessions.transaction(org, async (session) => {
      await session.query({
        text: `insert into customer (org, id, name, name_sort, search_text) values ($1, gen_random_uuid(), 'x', 'x', 'x')`,
        values: [org],
      });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await customersSeen(org)).toEqual([]);
  });

  it('give TypeORM the same view', async () => {
    const org = await givenOrganisation(database);
    await addCustomer(org, 'Gamma');
    const rows = await database.sessions.transaction(org, (session) =>
      session.manager.query<{ name: string }[]>(`select name from customer`),
    );
    expect(rows).toEqual([{ name: 'Gamma' }]);
  });
});

describe('the table of organisations', () => {
  const slugs = async (org: string | null) => {
    const { rows } = await database.sessions.run(org, (session) =>
      session.query<{ id: string }>({ text: 'select id from organisation' }),
    );
    return rows.map(({ id }) => id);
  };
  const rename = (as: string | null, org: string) =>
    database.sessions.run(as, (session) =>
      session.query({ text: `update organisation set name = 'Taken' where id = $1`, values: [org] }),
    );

  it('shows and lends its own row to who works for one, and none to change to who works for none', async () => {
    const [one, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    expect(await slugs(one)).toEqual([one]);
    expect(await slugs(null)).toEqual(expect.arrayContaining([one, other]));
    expect((await rename(one, other)).rowCount).toBe(0);
    expect((await rename(null, other)).rowCount).toBe(0);
    expect((await rename(one, one)).rowCount).toBe(1);
  });
});

describe('every table with an organisation', () => {
  it('is shut by forced row-level security, but for the queues of ids', async () => {
    const { rows } = await database.sessions.run(null, (session) =>
      session.query<{ name: string }>({
        text: `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org'
               where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                 and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
      }),
    );
    expect(rows.map((row) => row.name)).toEqual(['job', 'outbox']);
  });

  it('is led by it in its primary key', async () => {
    const { rows } = await database.sessions.run(null, (session) =>
      session.query<{ name: string }>({
        text: `select c.relname as name from pg_class c
               join pg_attribute a on a.attrelid = c.oid and a.attname = 'org'
               join pg_index i on i.indrelid = c.oid and i.indisprimary
               where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and i.indkey[0] <> a.attnum order by 1`,
      }),
    );
    expect(rows.map((row) => row.name)).toEqual(['job', 'outbox']);
  });
});
