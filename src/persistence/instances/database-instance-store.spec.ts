import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noted } from '../../../test/support/audit-entry.js';
import { givenUser, SampleInstance, samplePiece } from '../../../test/support/sample-instance.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { InstanceWrite } from '../../application/ports/instance-store.js';
import type { Database } from '../database/database.js';
import { SEES_EVERYTHING } from '../../application/visibility/viewer.js';
import { DatabaseInstanceStore } from './database-instance-store.js';

let database: Database;
let store: DatabaseInstanceStore;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseInstanceStore(database.sessions);
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
});

async function written(write: InstanceWrite): Promise<void> {
  expect(await store.write(write)).toEqual({ kind: 'written' });
}

async function read(instance: string, more: Partial<Parameters<DatabaseInstanceStore['read']>[0]> = {}) {
  return store.read({ org, instance, credential: randomUUID(), viewer: SEES_EVERYTHING, acts: [], ...more });
}

async function count(table: string): Promise<number> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query<{ count: number }>({
      text: `select count(*)::integer as count from ${table} where org = $1`,
      values: [org],
    }),
  );
  return rows[0]?.count ?? 0;
}

describe('writing', () => {
  it('keeps state, head and events as they were given', async () => {
    const sample = new SampleInstance(org);
    await written(
      sample.create('重庆钢铁 robot line', {
        amount: { amount: '800000.00', currency: 'CNY' },
        'close-on': '2026-12-31',
      }),
    );
    await written(sample.enter('proposal', { outbox: [{ topic: 'stage.entered', seq: 2 }] }));
    const { instance } = await read(sample.id);
    expect(instance?.state).toEqual(sample.state);
    expect(instance?.headHash).toBe(sample.sealed.at(-1)?.hash);
    expect(await store.events(org, sample.id)).toEqual(sample.sealed);
    expect(await count('stage_stay')).toBe(1);
    expect(await count('outbox')).toBe(1);
  });

  it('tells the trail in the same transaction, or writes nothing', async () => {
    const sample = new SampleInstance(org);
    const created = { ...sample.create(), audit: [noted('lin', 'gate.overridden')] };
    const refusing = new DatabaseInstanceStore(database.sessions, {
      now: () => {
        throw new Error('the trail takes no entry');
      },
    });
    await expect(refusing.write(created)).rejects.toThrow('takes no entry');
    expect([await count('event'), await count('instance'), await count('audit_event')]).toEqual([0, 0, 0]);
    await written(created);
    expect([await count('event'), await count('audit_event')]).toEqual([1, 1]);
    expect(await store.write(created)).toEqual({ kind: 'conflict' });
    expect([await count('event'), await count('audit_event')]).toEqual([1, 1]);
  });

  it('lets one of two that saw the same version win, and the loser writes nothing', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create());
    const rival = sample.twin();
    const results = await Promise.all([
      store.write(sample.enter('proposal')),
      store.write(rival.enter('tender')),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'written']);
    expect(await count('event')).toBe(2);
    expect(await count('stage_stay')).toBe(1);
  });

  it('does not create the same id twice', async () => {
    const sample = new SampleInstance(org);
    const create = sample.create();
    await written(create);
    expect(await store.write(create)).toEqual({ kind: 'conflict' });
    expect(await count('event')).toBe(1);
  });

  it('undoes everything when the idempotency key was just used', async () => {
    const [first, second] = [new SampleInstance(org), new SampleInstance(org)];
    const idempotency = { actor: first.owner, key: 'k-1', bodyHash: 'b', status: 201, response: '{"id":1}' };
    await written({ ...first.create(), idempotency });
    expect(await store.write({ ...second.create(), idempotency })).toEqual({ kind: 'answered' });
    expect((await read(second.id)).instance).toBeUndefined();
    const { answer } = await read(second.id, { idempotency: { actor: first.owner, key: 'k-1' } });
    expect(answer).toEqual({ bodyHash: 'b', status: 201, response: '{"id":1}' });
    expect(
      (await read(second.id, { idempotency: { actor: second.owner, key: 'k-1' } })).answer,
    ).toBeUndefined();
  });

  it('tells the very same request that lost the race from another', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create());
    const move = sample.enter('proposal', {
      idempotency: { actor: sample.owner, key: 'k-2', bodyHash: 'b', status: 200, response: '{}' },
    });
    const results = await Promise.all([store.write(move), store.write(move)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['answered', 'written']);
  });

  it('keeps every version of a document', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create());
    for (const version of [1, 2]) {
      const body = {
        artifact: 'offer',
        version,
        sha256: 'ab'.repeat(32),
        size: 12,
        fileName: 'offer.pdf',
        mediaType: 'application/pdf',
      };
      await written(sample.write([{ type: 'artifact.attached', stage: 'lead', body }]));
    }
    expect(await count('artifact_version')).toBe(2);
  });

  it('forgets the words of an old name', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create('Zeppelin'));
    const rename = sample.write([{ type: 'instance.renamed', stage: 'lead', body: { name: 'Quartz' } }], {
      searchable: { name: 'Quartz' },
    });
    await written(rename);
    const { rows } = await database.sessions.run(org, (session) =>
      session.query<{ gram: string }>({
        text: `select gram from instance_gram where org = $1 and instance = $2 and gram = any ($3)`,
        values: [org, sample.id, ['ze', 'pl', 'qu', 'tz']],
      }),
    );
    expect(rows.map(({ gram }) => gram).sort()).toEqual(['qu', 'tz']);
  });
});

describe('reading', () => {
  it('knows a revoked or foreign credential from a valid one', async () => {
    const { credential } = await givenUser(database, org);
    expect((await read(randomUUID(), { credential })).credentialValid).toBe(true);
    expect((await read(randomUUID(), { credential: 'nonsense' })).credentialValid).toBe(false);
    const other = await givenOrganisation(database);
    expect(
      (
        await store.read({
          org: other,
          instance: randomUUID(),
          credential,
          viewer: SEES_EVERYTHING,
          acts: [],
        })
      ).credentialValid,
    ).toBe(false);
    await database.sessions.run(org, (session) =>
      session.query({
        text: `update credential set revoked_at = now() where org = $1 and id = $2`,
        values: [org, credential],
      }),
    );
    expect((await read(randomUUID(), { credential })).credentialValid).toBe(false);
  });

  it('lists the managers of the owner, nearest first, and survives a circle', async () => {
    const { user: top } = await givenUser(database, org);
    const { user: middle } = await givenUser(database, org, top);
    const { user: owner } = await givenUser(database, org, middle);
    const sample = new SampleInstance(org, owner);
    await written(sample.create());
    expect((await read(sample.id)).managersOfOwner).toEqual([middle, top]);
    await database.sessions.run(org, (session) =>
      session.query({
        text: `update app_user set manager = $3 where org = $1 and id = $2`,
        values: [org, top, owner],
      }),
    );
    expect((await read(sample.id)).managersOfOwner.slice(0, 3)).toEqual([middle, top, owner]);
  });

  it('lists the managers of who is to own an instance that does not exist yet', async () => {
    const { user: middle } = await givenUser(database, org);
    const { user: owner } = await givenUser(database, org, middle);
    expect((await read(randomUUID(), { owner })).managersOfOwner).toEqual([middle]);
    const idempotency = { actor: owner, key: 'k' };
    expect((await read(randomUUID(), { owner, idempotency })).managersOfOwner).toEqual([middle]);
    expect((await read(randomUUID(), { owner: 'nobody' })).managersOfOwner).toEqual([]);
  });

  it('shows another organisation nothing', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create());
    const other = await givenOrganisation(database);
    const seen = await store.read({
      org: other,
      instance: sample.id,
      credential: randomUUID(),
      viewer: SEES_EVERYTHING,
      acts: null,
    });
    expect(seen.instance).toBeUndefined();
    expect(await store.events(other, sample.id)).toEqual([]);
  });

  it('finds no instance under what is no id', async () => {
    expect((await read('../etc')).instance).toBeUndefined();
    expect(await store.events(org, 'x')).toEqual([]);
    expect(await store.evidence(org, 'x', { limit: 10 })).toEqual([]);
  });

  it('gives the events up to an instant, or a page of them', async () => {
    let second = 0;
    const sample = new SampleInstance(org, randomUUID(), () => `2026-01-01T00:00:0${(second += 1)}.000Z`);
    await written(sample.create());
    await written(sample.enter('b'));
    await written(sample.enter('c'));
    const seqs = (events: { event: { seq: number } }[]) => events.map(({ event }) => event.seq);
    expect(seqs(await store.events(org, sample.id, '2026-01-01T00:00:02.000Z'))).toEqual([1, 2]);
    expect(seqs(await store.eventPage(org, sample.id, 1, 1))).toEqual([2]);
    expect(seqs(await store.eventPage(org, sample.id, 3, 10))).toEqual([]);
  });

  it('pages through the evidence, newest occurrence first', async () => {
    const sample = new SampleInstance(org);
    await written(sample.create());
    const at = ['2026-01-02', '2026-01-03', '2026-01-01', '2026-01-02'];
    for (const day of at) await written(sample.record(samplePiece('call', `${day}T00:00:00.000Z`), []));
    const first = await store.evidence(org, sample.id, { limit: 3 });
    const rest = await store.evidence(org, sample.id, { after: first.at(-1)?.id ?? '', limit: 3 });
    expect([...first, ...rest].map(({ occurredAt }) => occurredAt.slice(8, 10))).toEqual([
      '03',
      '02',
      '02',
      '01',
    ]);
  });
});

describe('references', () => {
  it('are never given out twice, by several processes either', async () => {
    const others = [store, new DatabaseInstanceStore(database.sessions)];
    const given = await Promise.all(
      Array.from({ length: 90 }, (_, turn) => (others[turn % 2] ?? store).nextReference(org, 'OPP', 2026)),
    );
    expect(new Set(given).size).toBe(90);
    expect(given).toContain('OPP-2026-0001');
    expect(await store.nextReference(org, 'OPP', 2027)).toBe('OPP-2027-0001');
  });
});
