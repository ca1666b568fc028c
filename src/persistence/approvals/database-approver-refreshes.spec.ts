import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { SettableClock } from '../../../test/support/settable-clock.js';
import { givenOrganisation, openTestDatabase } from '../../../test/support/test-database.js';
import type { DueJob } from '../../application/ports/job-queue.js';
import type { Database } from '../database/database.js';
import { DatabaseJobQueue } from '../jobs/database-job-queue.js';
import { DatabaseApproverRefreshes } from './database-approver-refreshes.js';

const clock = new SettableClock();
let database: Database;
let refreshes: DatabaseApproverRefreshes;
let queue: DatabaseJobQueue;
beforeAll(async () => {
  database = await openTestDatabase();
  refreshes = new DatabaseApproverRefreshes(database.sessions, clock);
  queue = new DatabaseJobQueue(database.sessions, clock);
});
beforeEach(() => at(0));
afterAll(() => database.close());

function at(seconds: number): void {
  clock.set(new Date(Date.UTC(2026, 2, 2) + seconds * 1000).toISOString());
}

const changeDirectory = (org: string): Promise<unknown> =>
  database.sessions.run(org, (session) =>
    session.query({
      text: 'update organisation set directory_version = directory_version + 1 where id = $1',
      values: [org],
    }),
  );

/** What is due at a second, after what has changed by then was noticed. */
async function due(seconds: number): Promise<readonly DueJob[]> {
  at(seconds);
  await refreshes.schedule();
  return queue.claim('refresh-approvers', 10, 600);
}

async function follow(jobs: readonly DueJob[]): Promise<void> {
  for (const job of jobs) {
    await refreshes.finished(job.org, job.version ?? 0);
    await queue.done(job, '2999-01-01T00:00:00.000Z');
  }
}

it('asks for a refresh of each organisation whose people changed, and again when they change again', async () => {
  const [changed, quiet] = [await givenOrganisation(database), await givenOrganisation(database)];
  await changeDirectory(changed);
  expect(await due(0)).toEqual([]);
  const first = await due(10);
  expect(first).toMatchObject([{ org: changed, version: 1 }]);
  await follow(first);
  expect(await due(30)).toEqual([]);
  await changeDirectory(changed);
  await changeDirectory(quiet);
  expect(await due(40)).toEqual([]);
  const second = await due(50);
  expect(new Set(second.map(({ org }) => org))).toEqual(new Set([changed, quiet]));
  await follow(second);
});

it('follows what had changed when it was asked for; what changes on the way is followed after that', async () => {
  const org = await givenOrganisation(database);
  await changeDirectory(org);
  await due(100);
  await changeDirectory(org);
  const first = await due(110);
  expect(first).toMatchObject([{ org, version: 1 }]);
  expect(await due(125)).toEqual([]);
  await follow(first);
  expect(await due(130)).toEqual([]);
  expect(await due(140)).toMatchObject([{ org, version: 2 }]);
});
