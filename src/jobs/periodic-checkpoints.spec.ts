import { expect, it } from '@jest/globals';
import { PeriodicCheckpoints } from './periodic-checkpoints.js';

it('makes checkpoints every so often, though not twice when two processes start apart, and notes what it made', async () => {
  const asked: number[] = [];
  const notes: object[] = [];
  const made = { organisation: 'acme', checkpoints: 1, heads: 3 };
  const job = new PeriodicCheckpoints(
    { make: (restMinutes = 0) => Promise.resolve(asked.push(restMinutes) === 1 ? [made] : []) },
    60,
    { info: (facts) => notes.push(facts), error: () => undefined },
  );
  expect([await job.run(), await job.run()]).toEqual([false, false]);
  expect(job.everyMs).toBe(3_600_000);
  expect(asked).toEqual([30, 30]);
  expect(notes).toEqual([made]);
});
