import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseOutbox } from './database-outbox.js';

let database: Database;
let outbox: DatabaseOutbox;
beforeAll(async () => {
  database = await openTestDatabase();
  outbox = new DatabaseOutbox(database.sessions);
});
beforeEach(() => onDatabase('delete from outbox'));
afterAll(() => database.close());

async function onDatabase<Row extends object = object>(text: string, ...values: unknown[]): Promise<Row[]> {
  const { rows } = await database.sessions.run(null, (session) => session.query<Row>({ text, values }));
  return rows;
}

async function add(org: string, ...topics: string[]): Promise<void> {
  await onDatabase(
    'insert into outbox (org, instance, seq, topic) select $1, $2, 7, topic from unnest($3::text[]) topic',
    org,
    randomUUID(),
    topics,
  );
}

/** As if so much time had passed. */
const passes = (seconds: number): Promise<object[]> =>
  onDatabase('update outbox set due_at = due_at - make_interval(secs => $1)', seconds);

describe('the outbox', () => {
  it('gives out messages of every organisation, oldest first', async () => {
    const [one, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    await add(one, 'stage.entered');
    await add(other, 'instance.closed');
    expect(await outbox.claim(10, 60)).toEqual([
      {
        id: expect.any(String),
        org: one,
        instance: expect.any(String),
        seq: 7,
        topic: 'stage.entered',
        attempts: 1,
      },
      {
        id: expect.any(String),
        org: other,
        instance: expect.any(String),
        seq: 7,
        topic: 'instance.closed',
        attempts: 1,
      },
    ]);
  });

  it('gives a message to one of several that claim at once', async () => {
    await add(await givenOrganisation(database), ...Array.from({ length: 30 }, (_, index) => `t${index}`));
    const claims = await Promise.all(Array.from({ length: 6 }, () => outbox.claim(10, 60)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await outbox.claim(30, 60)).toHaveLength(30 - ids.length);
  });

  it('gives it out again when whoever had it did not come back before the lease was over', async () => {
    await add(await givenOrganisation(database), 'stage.entered');
    const [message] = await outbox.claim(10, 60);
    expect(await outbox.claim(10, 60)).toEqual([]);
    await passes(59);
    expect(await outbox.claim(10, 60)).toEqual([]);
    await passes(1);
    expect(await outbox.claim(10, 60)).toEqual([{ ...message, attempts: 2 }]);
  });

  it('keeps why a message was not handled and gives it out later', async () => {
    await add(await givenOrganisation(database), 'stage.entered');
    const [message] = await outbox.claim(10, 60);
    await outbox.retryLater(message?.id ?? '', 300, `cannot\0 read ${'x'.repeat(1000)}`);
    await passes(299);
    expect(await outbox.claim(10, 60)).toEqual([]);
    const [row] = await onDatabase<{ last_error: string }>('select last_error from outbox');
    expect(row?.last_error).toMatch(/^cannot read x+$/);
    await passes(1);
    expect(await outbox.claim(10, 60)).toHaveLength(1);
  });
});
