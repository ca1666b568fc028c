import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { PublishedDefinition } from '../../application/ports/definition-store.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Database } from '../database/database.js';
import { DatabaseDefinitionStore } from './database-definition-store.js';

let database: Database;
let store: DatabaseDefinitionStore;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseDefinitionStore(database.sessions);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
});

function version(
  key: string,
  number: number,
  digest = `${key}-${number}`,
): Omit<PublishedDefinition, 'publishedAt'> {
  const canonical = JSON.stringify({ key, version: number });
  return {
    key,
    version: number,
    digest,
    canonical,
    definition: JSON.parse(canonical) as ProcessDefinition,
    sources: { 'a.yaml': 'key: a' },
  };
}

async function needs(): Promise<unknown[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query({
      text: `select act, criterion, kind, bucket, take from evidence_need order by act, criterion, bucket`,
    }),
  );
  return rows;
}

describe('published definitions', () => {
  it('are found by version and by digest, in their organisation only', async () => {
    const first = version('funnel', 1);
    await store.publish(org, first, []);
    expect(await store.find(org, 'funnel', 1)).toEqual({
      ...first,
      publishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect((await store.findByDigest(org, first.digest))?.version).toBe(1);
    expect(await store.find(await givenOrganisation(database), 'funnel', 1)).toBeUndefined();
    expect(await store.find(org, 'funnel', 2 ** 40)).toBeUndefined();
  });

  it('are listed by version, and the highest of each key', async () => {
    for (const [key, number] of [
      ['b', 2],
      ['b', 10],
      ['a', 1],
      ['b', 9],
    ] as const)
      await store.publish(org, version(key, number), []);
    expect((await store.versions(org, 'b')).map((each) => each.version)).toEqual([2, 9, 10]);
    expect((await store.latest(org)).map((each) => `${each.key}@${each.version}`)).toEqual(['a@1', 'b@10']);
  });

  it('come with the evidence their acts need, one row a bucket', async () => {
    const need = { act: 'leave:lead', criterion: 'stages.lead.exit.met', kind: 'meeting', take: 1 };
    await store.publish(org, version('funnel', 1), [
      { ...need, buckets: ['north', 'south'] },
      { ...need, criterion: 'x', take: null, buckets: ['north', 'south'] },
    ]);
    expect(await needs()).toEqual([
      { ...need, bucket: 'north' },
      { ...need, bucket: 'south' },
      { ...need, criterion: 'x', take: null, bucket: '' },
    ]);
  });

  it('stay as they are when published again, and refuse another content under the same number', async () => {
    await store.publish(org, version('funnel', 1), []);
    await store.publish(org, version('funnel', 1), [{ act: 'a', criterion: 'c', kind: 'k', take: 1 }]);
    expect(await needs()).toEqual([]);
    await expect(store.publish(org, version('funnel', 1, 'another'), [])).rejects.toMatchObject({
      code: 'definition.changed-without-version',
    });
  });

  it('are written once when several processes publish the same at once', async () => {
    const publish = () =>
      store.publish(org, version('funnel', 1), [{ act: 'a', criterion: 'c', kind: 'k', take: 1 }]);
    await Promise.all([publish(), publish(), publish()]);
    expect(await store.versions(org, 'funnel')).toHaveLength(1);
  });
});
