import { setTimeout as wait } from 'node:timers/promises';
import type { Journal } from '../application/ports/journal.js';

/** A piece of background work; it answers whether there is more to do at once. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<boolean>;
}

/** Repeats a job until it is stopped; a failure is noted and never ends the loop. */
export class JobLoop {
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly job: Job,
    private readonly journal: Journal,
  ) {}

  start(): void {
    this.running = this.repeat();
  }

  /** Lets the work under way come to its end, and starts no more. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async repeat(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const more = await this.attempt();
      if (more) continue;
      await wait(this.job.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async attempt(): Promise<boolean> {
    try {
      return await this.job.run();
    } catch (error) {
      this.journal.error({ job: this.job.name, err: error }, 'job failed');
      return false;
    }
  }
}
