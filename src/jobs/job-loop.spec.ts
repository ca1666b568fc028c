import { describe, expect, it } from '@jest/globals';
import { JobLoop, type Job } from './job-loop.js';

function journal(): { errors: string[]; info(): void; error(facts: object, message: string): void } {
  const errors: string[] = [];
  return { errors, info: () => undefined, error: (_facts, message) => errors.push(message) };
}

/** A job that runs as told, one result a run, and says when it has run so often. */
function scripted(
  results: readonly (boolean | Error)[],
  everyMs: number,
): Job & { runs: number; done: Promise<void> } {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return {
    name: 'scripted',
    everyMs,
    runs: 0,
    done,
    run() {
      const result = results[this.runs] ?? false;
      this.runs += 1;
      if (this.runs >= results.length) finish();
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
  };
}

describe('JobLoop', () => {
  it('goes on at once while there is more, without waiting for the next time', async () => {
    const job = scripted([true, true, false], 2 ** 30);
    const loop = new JobLoop(job, journal());
    loop.start();
    await job.done;
    await loop.stop();
    expect(job.runs).toBe(3);
  });

  it('outlives a failure and notes it', async () => {
    const notes = journal();
    const job = scripted([new Error('database away'), false], 1);
    const loop = new JobLoop(job, notes);
    loop.start();
    await job.done;
    await loop.stop();
    expect(notes.errors).toEqual(['job failed']);
  });

  it('stops only when the work under way is done, and starts no more', async () => {
    const steps: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const run = async (): Promise<boolean> => {
      steps.push('begun');
      await gate;
      steps.push('done');
      return true;
    };
    const loop = new JobLoop({ name: 'slow', everyMs: 1, run }, journal());
    loop.start();
    const stopped = loop.stop().then(() => steps.push('stopped'));
    release();
    await stopped;
    expect(steps).toEqual(['begun', 'done', 'stopped']);
  });

  it('can be stopped before it was started', async () => {
    await expect(new JobLoop(scripted([], 1), journal()).stop()).resolves.toBeUndefined();
  });
});
