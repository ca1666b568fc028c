import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliverOutbox } from '../src/jobs/deliver-outbox.js';
import type { Database } from '../src/persistence/database/database.js';
import { DatabaseOutbox } from '../src/persistence/outbox/database-outbox.js';
import { givenOrganisation, openTestDatabase } from './support/test-database.js';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function onDatabase(text: string, ...values: unknown[]): Promise<object[]> {
  const { rows } = await database.sessions.run(null, (session) => session.query({ text, values }));
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

describe('outbox delivery', () => {
  it('is empty once everything is delivered, but for what cannot be', async () => {
    await add(
      await givenOrganisation(database),
      ...Array.from({ length: 150 }, (_, index) => (index === 3 ? 'poison' : `t${index}`)),
    );
    const handled: string[] = [];
    const subscriber = {
      name: 'test',
      handle: ({ topic }: { topic: string }) => {
        if (topic === 'poison') return Promise.reject(new Error('no'));
        handled.push(topic);
        return Promise.resolve();
      },
    };
    const job = new DeliverOutbox(new DatabaseOutbox(database.sessions), [subscriber], {
      info: () => undefined,
      error: () => undefined,
    });
    expect(await job.run()).toBe(true);
    expect(await job.run()).toBe(false);
    expect(new Set(handled).size).toBe(149);
    expect(await onDatabase('select topic, attempts, last_error from outbox')).toEqual([
      { topic: 'poison', attempts: 1, last_error: 'no' },
    ]);
  });
});
