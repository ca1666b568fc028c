import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SampleInstance } from '../../../test/support/sample-instance.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { ApprovalRows, InstanceWrite } from '../../application/ports/instance-store.js';
import type { Database } from '../database/database.js';
import { DatabaseJobQueue } from '../jobs/database-job-queue.js';
import { DatabaseInstanceStore } from './database-instance-store.js';

let database: Database;
let store: DatabaseInstanceStore;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  store = new DatabaseInstanceStore(database.sessions);
});
beforeEach(async () => {
  org = await givenOrganisation(database);
});
afterAll(() => database.close());

async function rowsOf(table: string, columns: string): Promise<object[]> {
  const { rows } = await database.sessions.run(org, (session) =>
    session.query({ text: `select ${columns} from ${table} where org = $1 order by 1, 2, 3`, values: [org] }),
  );
  return rows;
}

const DUE = '2026-03-02T10:00:00.000Z';
const LATER = '2026-03-03T10:00:00.000Z';
const ASKED = '2026-03-02T06:00:00.000Z';

/** One request with a step that people are asked in. */
function pending(request: string, people: readonly string[], dueAt?: string): ApprovalRows {
  const step = { approval: 'price', request, step: '1' };
  const due = dueAt === undefined ? {} : { dueAt };
  return {
    pending: [
      { request, approval: 'price', askedAt: ASKED, askedBy: randomUUID(), unresolved: people.length === 0 },
    ],
    seats: people.map((person) => ({ ...step, person, startedAt: ASKED, ...due })),
    due: dueAt === undefined ? [] : [{ ...step, dueAt }],
  };
}

function withApprovals(write: InstanceWrite, approvals: ApprovalRows): InstanceWrite {
  return { ...write, projection: { ...write.projection, approvals } };
}

const renamed = (sample: SampleInstance): InstanceWrite =>
  sample.write([{ type: 'instance.renamed', stage: 'lead', body: { name: 'New' } }]);

describe('what is still to be decided', () => {
  const request = randomUUID();
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()].sort() as [string, string, string];

  async function given(approvals: ApprovalRows): Promise<SampleInstance> {
    const sample = new SampleInstance(org);
    await store.write(withApprovals(sample.create(), approvals));
    return sample;
  }

  it('is there with the command that asks, for each person, with the job that tells when time is over', async () => {
    const sample = await given(pending(request, [one, two], DUE));
    expect(await rowsOf('approval_seat', 'person, step, due_at, approval, definition_key')).toEqual(
      [one, two].map((person) => ({
        person,
        step: '1',
        due_at: new Date(DUE),
        approval: 'price',
        definition_key: 'sample',
      })),
    );
    expect(await rowsOf('pending_approval', 'request, approval, unresolved')).toEqual([
      { request, approval: 'price', unresolved: false },
    ]);
    expect(await rowsOf('job', 'instance, kind, step, scheduled_at, due_at')).toEqual([
      {
        instance: sample.id,
        kind: 'approval-due',
        step: '1',
        scheduled_at: new Date(DUE),
        due_at: new Date(DUE),
      },
    ]);
  });

  it('follows whoever is asked instead, and when', async () => {
    const sample = await given(pending(request, [one, two], DUE));
    await store.write(withApprovals(renamed(sample), pending(request, [two, three], LATER)));
    expect(await rowsOf('approval_seat', 'person, due_at, step')).toEqual(
      [two, three].map((person) => ({ person, due_at: new Date(LATER), step: '1' })),
    );
    expect(await rowsOf('job', 'scheduled_at, due_at, attempts')).toEqual([
      { scheduled_at: new Date(LATER), due_at: new Date(LATER), attempts: 0 },
    ]);
  });

  it('goes when it was decided, and leaves other records as they are', async () => {
    const sample = await given(pending(request, [one], DUE));
    const other = randomUUID();
    await given(pending(other, [one], DUE));
    await store.write(withApprovals(renamed(sample), { pending: [], seats: [], due: [] }));
    expect(await rowsOf('approval_seat', 'request, step, person')).toEqual([
      { request: other, step: '1', person: one },
    ]);
    expect(await rowsOf('pending_approval', 'request, approval, unresolved')).toHaveLength(1);
    expect(await rowsOf('job', 'request, step, kind')).toEqual([
      { request: other, step: '1', kind: 'approval-due' },
    ]);
  });

  it('is not touched by a command that has nothing to do with it, nor is a job that is being tried', async () => {
    const past = '2020-01-01T00:00:00.000Z';
    const sample = await given(pending(request, [one], past));
    const [job] = await new DatabaseJobQueue(database.sessions).claim('approval-due', 10, 60);
    expect(job).toMatchObject({ instance: sample.id, request, step: '1', attempts: 1 });
    const leased = await rowsOf('job', 'due_at, attempts, id');
    await store.write(renamed(sample));
    await store.write(withApprovals(renamed(sample), pending(request, [one, two], past)));
    expect(await rowsOf('job', 'due_at, attempts, id')).toEqual(leased);
  });

  it('says where nobody can decide, and comes last where no time is set', async () => {
    await given(pending(request, []));
    await given(pending(randomUUID(), [one]));
    expect(await rowsOf('pending_approval', 'unresolved, approval, definition_key')).toMatchObject([
      { unresolved: false },
      { unresolved: true },
    ]);
    expect(await rowsOf('approval_seat', `due_at = 'infinity' as last, person, step`)).toMatchObject([
      { last: true },
    ]);
  });
});

describe('a decision that rests on the organisation', () => {
  it('is written only while the directory is the one it was decided on', async () => {
    const sample = new SampleInstance(org);
    await store.write(sample.create());
    const viewer = { user: sample.owner, groups: [], everything: true, tree: false, team: false };
    const asked = { org, instance: sample.id, credential: randomUUID(), viewer, acts: [] };
    expect(await store.read(asked)).not.toHaveProperty('directoryVersion');
    const { directoryVersion = -1 } = await store.read({ ...asked, people: true });
    expect(directoryVersion).toBeGreaterThanOrEqual(0);
    const twin = sample.twin();
    await database.sessions.run(org, (session) =>
      session.query({
        text: 'update organisation set directory_version = directory_version + 1 where id = $1',
        values: [org],
      }),
    );
    expect(await store.write({ ...renamed(sample), directoryVersion })).toEqual({ kind: 'conflict' });
    expect(await store.write({ ...renamed(twin), directoryVersion: directoryVersion + 1 })).toEqual({
      kind: 'written',
    });
  });
});

it('a message is for each recipient, or for whoever subscribes', async () => {
  const sample = new SampleInstance(org);
  const [person, other] = [randomUUID(), randomUUID()].sort() as [string, string];
  await store.write({
    ...sample.create(),
    outbox: [
      { topic: 'approval.asked', seq: 1, recipient: person },
      { topic: 'approval.asked', seq: 1, recipient: other },
      { topic: 'stage.entered', seq: 1 },
    ],
  });
  expect(await rowsOf('outbox', 'topic, recipient, seq')).toEqual([
    { topic: 'approval.asked', recipient: person, seq: 1 },
    { topic: 'approval.asked', recipient: other, seq: 1 },
    { topic: 'stage.entered', recipient: null, seq: 1 },
  ]);
});
