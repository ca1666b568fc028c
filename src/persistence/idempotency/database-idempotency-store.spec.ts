import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseIdempotencyStore } from './database-idempotency-store.js';

describe('DatabaseIdempotencyStore', () => {
  let database: Database;
  let store: DatabaseIdempotencyStore;
  let org: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    store = new DatabaseIdempotencyStore(database.sessions);
    org = await givenOrganisation(database);
  });
  afterAll(() => database.close());

  it('lets one request claim a key, and gives its answer to the others when it is done', async () => {
    expect(await store.claim(org, 'u', 'a', 'h')).toBe('claimed');
    expect(await store.claim(org, 'u', 'a', 'h')).toBe('running');
    const answer = { bodyHash: 'h', status: 201, response: '{"b":1,  "a":"字"}' };
    await store.complete(org, 'u', 'a', answer);
    expect(await store.claim(org, 'u', 'a', 'other')).toEqual(answer);
  });

  it('keeps people and organisations apart', async () => {
    const other = await givenOrganisation(database);
    expect(await store.claim(org, 'u', 'b', 'h')).toBe('claimed');
    expect(await store.claim(org, 'v', 'b', 'h')).toBe('claimed');
    expect(await store.claim(other, 'u', 'b', 'h')).toBe('claimed');
  });

  it('gives a key free after a failure, but never one that was answered', async () => {
    await store.claim(org, 'u', 'c', 'h');
    await store.release(org, 'u', 'c');
    expect(await store.claim(org, 'u', 'c', 'h')).toBe('claimed');
    await store.complete(org, 'u', 'c', { bodyHash: 'h', status: 201, response: '{}' });
    await store.release(org, 'u', 'c');
    expect(await store.claim(org, 'u', 'c', 'h')).toMatchObject({ status: 201 });
  });

  it('takes over the claim of a process that died', async () => {
    await store.claim(org, 'u', 'd', 'h');
    await database.sessions.run(org, (session) =>
      session.query({
        text: `update idempotency set created_at = now() - interval '2 minutes' where key = 'd'`,
      }),
    );
    expect(await store.claim(org, 'u', 'd', 'h2')).toBe('claimed');
  });
});
