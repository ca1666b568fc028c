import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SampleInstance } from '../../../test/support/sample-instance.js';
import { SettableClock } from '../../../test/support/settable-clock.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import { importedLine, exportedLine } from '../../application/audit/exported-checkpoint.js';
import { MakeCheckpoints } from '../../application/audit/make-checkpoints.js';
import type { Database } from '../database/database.js';
import { DatabaseInstanceStore } from '../instances/database-instance-store.js';
import { DatabaseAuditTrail } from './database-audit-trail.js';
import { DatabaseCheckpoints } from './database-checkpoints.js';

let database: Database;
let org: string;
let checkpoints: DatabaseCheckpoints;
let make: MakeCheckpoints;
const clock = new SettableClock();
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await givenOrganisation(database);
  clock.set(undefined);
  checkpoints = new DatabaseCheckpoints(database.sessions, clock);
  const organisation = { id: org, slug: 'acme', name: 'Acme', zone: 'UTC' };
  make = new MakeCheckpoints({ organisations: () => Promise.resolve([organisation]) }, checkpoints);
});

async function given(): Promise<SampleInstance> {
  const sample = new SampleInstance(org);
  await write(sample.create());
  return sample;
}

async function write(wanted: Parameters<DatabaseInstanceStore['write']>[0]): Promise<void> {
  expect(await new DatabaseInstanceStore(database.sessions).write(wanted)).toEqual({ kind: 'written' });
}

const signIn = (stream: string) =>
  new DatabaseAuditTrail(database.sessions).record(org, { type: 'sign-in.succeeded', stream, body: {} });

describe('checkpoints', () => {
  it('hold the heads that changed since the one before, and its hash', async () => {
    const [first, second] = [await given(), await given()];
    await signIn('lin');
    expect(await make.make()).toEqual([{ organisation: 'acme', checkpoints: 1, heads: 3 }]);
    await write(second.enter('offer'));
    expect(await make.make()).toEqual([{ organisation: 'acme', checkpoints: 1, heads: 1 }]);
    const [one, two] = await checkpoints.page(org, 0, 10);
    expect(one?.checkpoint).toMatchObject({ org, seq: 1, previousHash: null });
    expect([...(one?.checkpoint.heads.instances ?? [])].sort()).toEqual(
      [first, second].map(({ id, sealed }) => [id, 1, sealed[0]?.hash]).sort(),
    );
    expect(one?.checkpoint.heads.streams).toEqual([['lin', 1, expect.any(String)]]);
    expect(two?.checkpoint).toMatchObject({
      seq: 2,
      previousHash: one?.hash,
      heads: { instances: [[second.id, 2, second.sealed[1]?.hash]], streams: [] },
    });
  });

  it('are not made where nothing changed', async () => {
    expect(await make.make()).toEqual([]);
    await given();
    await make.make();
    expect(await make.make()).toEqual([]);
  });

  it('are as many as the heads take, none of them twice', async () => {
    for (const stream of ['a', 'b', 'c']) await signIn(stream);
    for (let count = 0; count < 4; count += 1) await given();
    const small = new MakeCheckpoints(
      { organisations: () => Promise.resolve([{ id: org, slug: 'acme', name: 'Acme', zone: 'UTC' }]) },
      { append: (id, wanted) => checkpoints.append(id, { ...wanted, heads: 2 }) },
    );
    expect(await small.make(60)).toEqual([{ organisation: 'acme', checkpoints: 4, heads: 7 }]);
    const made = await checkpoints.page(org, 0, 10);
    const heads = made.flatMap(({ checkpoint }) => [
      ...checkpoint.heads.streams,
      ...checkpoint.heads.instances,
    ]);
    expect(new Set(heads.map(([chain]) => chain)).size).toBe(7);
    expect(made.map(({ checkpoint }) => checkpoint.seq)).toEqual([1, 2, 3, 4]);
  });

  it('are left to the process that is at it', async () => {
    for (let count = 0; count < 3; count += 1) await given();
    await Promise.all([make.make(), make.make(), make.make()]);
    const made = await checkpoints.page(org, 0, 10);
    expect(made.flatMap(({ checkpoint }) => checkpoint.heads.instances)).toHaveLength(3);
  });

  it('wait until the last one is old enough', async () => {
    clock.set('2026-03-02T08:00:00.000Z');
    const sample = await given();
    await make.make(30);
    await write(sample.enter('offer'));
    clock.set('2026-03-02T08:29:59.000Z');
    expect(await make.make(30)).toEqual([]);
    clock.set('2026-03-02T08:30:00.000Z');
    expect(await make.make(30)).toHaveLength(1);
  });

  it('do not take a record that went back for one that grew', async () => {
    const sample = await given();
    await write(sample.enter('offer'));
    await make.make();
    await database.asOwner(org, async (session) => {
      await session.query({ text: 'set local session_replication_role = replica' });
      await session.query({ text: 'update instance set seq = 1 where id = $1', values: [sample.id] });
    });
    expect(await make.make()).toEqual([]);
  });

  it('can be taken out of the database and read again', async () => {
    await signIn('名字 with a "quote"');
    await make.make();
    const [one] = await checkpoints.page(org, 0, 1);
    if (one === undefined) throw new Error('no checkpoint');
    const line = exportedLine(one);
    expect(importedLine(line)).toEqual(one);
    expect(importedLine(line.replace('"seq":1', '"seq":2'))).toBeUndefined();
  });
});
