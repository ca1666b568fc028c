import { describe, expect, it } from '@jest/globals';
import type { DueJob, JobQueue } from '../application/ports/job-queue.js';
import { RunDueJobs } from './run-due-jobs.js';

const silent = { info: () => undefined, error: () => undefined };

/** A queue that hands out so many jobs and hears what becomes of them. */
function queueOf(count: number, attempts = 1): JobQueue & { readonly later: [string, number, string][] } {
  const waiting = Array.from({ length: count }, (_, place) => ({ id: `${place}`, org: 'o', attempts }));
  const later: [string, number, string][] = [];
  return {
    later,
    claim: (_kind, limit) => Promise.resolve(waiting.splice(0, limit)),
    done: () => Promise.resolve(),
    retryLater: ({ id }, seconds, reason) => Promise.resolve(void later.push([id, seconds, reason])),
  };
}

function worker(fire: (job: DueJob) => Promise<void>, queue: JobQueue): RunDueJobs {
  return new RunDueJobs(queue, { kind: 'approval-due', everyMs: 1, leaseSeconds: 60, fire }, silent);
}

describe('RunDueJobs', () => {
  it('does what is due, and is to be run again at once while there may be more', async () => {
    const fired: string[] = [];
    const job = worker((due) => Promise.resolve(void fired.push(due.id)), queueOf(25));
    expect(await job.run()).toBe(true);
    expect(await job.run()).toBe(false);
    expect(fired).toEqual(Array.from({ length: 25 }, (_, place) => `${place}`));
  });

  it('tries what fails again later, ever more rarely, and does the rest', async () => {
    const fired: string[] = [];
    const fire = ({ id }: DueJob): Promise<void> =>
      id === '1' ? Promise.reject(new Error('no database')) : Promise.resolve(void fired.push(id));
    const waits: number[] = [];
    for (const attempts of [1, 2, 3, 12, 40]) {
      const queue = queueOf(3, attempts);
      await worker(fire, queue).run();
      expect(queue.later).toEqual([['1', expect.any(Number), 'no database']]);
      waits.push(...queue.later.map(([, seconds]) => seconds));
    }
    expect(waits).toEqual([2, 4, 8, 3600, 3600]);
    expect(fired).toHaveLength(10);
  });
});
