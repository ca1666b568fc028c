import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrgCharts } from '../../src/application/access/org-charts.js';
import { CommandPipeline } from '../../src/application/instances/command-pipeline.js';
import type { DueJob } from '../../src/application/ports/job-queue.js';
import { approvalJobs } from '../../src/main/approval-jobs.js';
import { hours, Quotations } from '../support/quotations.js';
import { server } from '../support/server-database.js';

const JOBS = 500;
const CLAIMERS = 4;

jest.setTimeout(180_000);

const describeServer = server === '' ? describe.skip : describe;

describeServer(`${CLAIMERS} claimers on ${JOBS} due jobs`, () => {
  let quotations: Quotations;
  beforeAll(async () => {
    quotations = await Quotations.start();
    const runner = async (): Promise<void> => {
      for (let count = 0; count < JOBS / CLAIMERS; count += 1)
        await quotations.ask(await quotations.create());
    };
    await Promise.all(Array.from({ length: CLAIMERS }, runner));
  });
  afterAll(() => quotations.product.close());

  /** The job of a process of its own; `note` hears of each one it claims. */
  function claimer(note: (job: DueJob) => void) {
    const { instances, customers, calendars, directory, jobs, ...rest } = quotations.product.stores;
    const { clock } = quotations.product;
    const pipeline = new CommandPipeline(instances, customers, clock, calendars, new OrgCharts(directory));
    const claim = async (...asked: Parameters<typeof jobs.claim>) => {
      const claimed = await jobs.claim(...asked);
      claimed.forEach(note);
      return claimed;
    };
    const noted = Object.assign(Object.create(jobs) as typeof jobs, { claim });
    const stores = { ...rest, instances, customers, calendars, directory, jobs: noted };
    const journal = { info: () => undefined, error: () => undefined };
    const [due] = approvalJobs(stores, pipeline, journal);
    if (due === undefined) throw new Error('no job');
    return due;
  }

  async function fired(): Promise<number[]> {
    const { database, organisation } = quotations.product;
    const { rows } = await database.sessions.run(organisation.id, (session) =>
      session.query<{ times: number }>({
        text: `select count(*) filter (where type = 'approval.overdue')::integer as times from event group by instance`,
      }),
    );
    return rows.map(({ times }) => times);
  }

  it('fire each exactly once, also those of one that was killed in the middle', async () => {
    const { clock, stores } = quotations.product;
    expect(await fired()).toEqual(Array.from({ length: JOBS }, () => 0));
    clock.set(hours(5));
    // One process took some and died before it did anything.
    const lost = await stores.jobs.claim('approval-due', 50, 60);
    expect(lost).toHaveLength(50);
    const claims = Array.from({ length: CLAIMERS }, () => 0);
    const claimers = claims.map((_, place) => claimer(() => void (claims[place] = (claims[place] ?? 0) + 1)));
    const drain = () => Promise.all(claimers.map(async (job) => void (await untilDone(() => job.run()))));
    await drain();
    expect((await fired()).filter((times) => times === 1)).toHaveLength(JOBS - 50);
    // Its lease is over, and so is the other claimers' first round.
    clock.set(new Date(Date.parse(hours(5)) + 61_000).toISOString());
    await drain();
    expect(await fired()).toEqual(Array.from({ length: JOBS }, () => 1));
    expect(claims.reduce((sum, count) => sum + count)).toBe(JOBS);
    expect(claims.every((count) => count > 0)).toBe(true);
  });
});

async function untilDone(run: () => Promise<boolean>): Promise<void> {
  while (await run());
}
