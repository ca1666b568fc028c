import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { Database } from '../database/database.js';
import { DatabaseJobQueue } from './database-job-queue.js';

let database: Database;
let queue: DatabaseJobQueue;
let org: string;
beforeAll(async () => {
  database = await openTestDatabase();
  queue = new DatabaseJobQueue(database.sessions);
  org = await givenOrganisation(database);
});
beforeEach(() => onDatabase('delete from job'));
afterAll(() => database.close());

async function onDatabase<Row extends object = object>(text: string, ...values: unknown[]): Promise<Row[]> {
  const { rows } = await database.sessions.run(null, (session) => session.query<Row>({ text, values }));
  return rows;
}

const add = (count: number, due = '0 s', kind = 'approval-due'): Promise<object[]> =>
  onDatabase(
    `insert into job (org, instance, kind, approval, request, step, scheduled_at, due_at)
     select $1, gen_random_uuid(), $2, 'price', gen_random_uuid(), '1', due, due
       from (select now() + $3::interval as due) at, generate_series(1, $4)`,
    org,
    kind,
    due,
    count,
  );

/** As if so much time had passed. */
const passes = (seconds: number): Promise<object[]> =>
  onDatabase('update job set due_at = due_at - make_interval(secs => $1)', seconds);

describe('the jobs', () => {
  it('gives out what is due, of one kind, longest due first', async () => {
    await add(1, '-5 s');
    await add(1, '-1 h');
    await add(1, '1 h');
    await add(1, '-1 d', 'another-kind');
    const claimed = await queue.claim('approval-due', 10, 60);
    const [first, second] = await onDatabase<{ id: string }>(
      `select id from job where attempts = 1 order by scheduled_at`,
    );
    expect(claimed.map(({ id }) => id)).toEqual([first?.id, second?.id]);
    expect(claimed[0]).toEqual({
      id: first?.id,
      org,
      instance: expect.any(String),
      approval: 'price',
      request: expect.any(String),
      step: '1',
      attempts: 1,
    });
  });

  it('gives a job to one of several that claim at once', async () => {
    await add(30);
    const claims = await Promise.all(Array.from({ length: 6 }, () => queue.claim('approval-due', 10, 60)));
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await queue.claim('approval-due', 30, 60)).toHaveLength(30 - ids.length);
  });

  it('gives it out again when whoever had it did not come back before the lease was over', async () => {
    await add(1);
    const [job] = await queue.claim('approval-due', 10, 60);
    await passes(59);
    expect(await queue.claim('approval-due', 10, 60)).toEqual([]);
    await passes(1);
    expect(await queue.claim('approval-due', 10, 60)).toEqual([{ ...job, attempts: 2 }]);
  });

  it('keeps why it was not done and gives it out later', async () => {
    await add(1);
    const [job] = await queue.claim('approval-due', 10, 60);
    if (job === undefined) throw new Error('nothing claimed');
    await queue.retryLater(job, 300, `cannot\0 do ${'x'.repeat(1000)}`);
    await passes(299);
    expect(await queue.claim('approval-due', 10, 60)).toEqual([]);
    const [row] = await onDatabase<{ last_error: string }>('select last_error from job');
    expect(row?.last_error).toMatch(/^cannot do x+$/);
    await passes(1);
    expect(await queue.claim('approval-due', 10, 60)).toHaveLength(1);
  });

  it('forgets what is done, or keeps it for another time', async () => {
    await add(2);
    const [one, other] = await queue.claim('approval-due', 10, 60);
    if (one === undefined || other === undefined) throw new Error('nothing claimed');
    await queue.done(one);
    await queue.done(other, '2999-01-01T00:00:00.000Z');
    expect(await onDatabase('select id, attempts, due_at from job')).toEqual([
      { id: other.id, attempts: 0, due_at: new Date('2999-01-01T00:00:00.000Z') },
    ]);
  });

  it('leaves alone what was scheduled anew while somebody was at it', async () => {
    await add(1);
    const [job] = await queue.claim('approval-due', 10, 60);
    if (job === undefined) throw new Error('nothing claimed');
    await onDatabase(`update job set attempts = 0, due_at = '2999-01-01'`);
    await queue.retryLater(job, 5, 'too late');
    await queue.done(job);
    expect(await onDatabase(`select attempts, last_error, due_at > '2998-01-01' as kept from job`)).toEqual([
      { attempts: 0, last_error: null, kept: true },
    ]);
  });

  it('is asked of an organisation once, however often it changes', async () => {
    const insert = `insert into job (org, kind, due_at) values ($1, 'refresh-approvers', now()) on conflict do nothing`;
    await onDatabase(insert, org);
    await onDatabase(insert, org);
    await onDatabase(insert, randomUUID());
    expect(await queue.claim('refresh-approvers', 10, 60)).toHaveLength(2);
  });
});
