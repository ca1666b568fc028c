import type { MakeCheckpoints } from '../application/audit/make-checkpoints.js';
import type { Journal } from '../application/ports/journal.js';
import type { Job } from './job-loop.js';

const MINUTE_MS = 60_000;

/** Makes checkpoints over the logs from time to time; of several processes one does it. */
export class PeriodicCheckpoints implements Job {
  readonly name = 'make-checkpoints';
  readonly everyMs: number;

  constructor(
    private readonly checkpoints: Pick<MakeCheckpoints, 'make'>,
    private readonly minutes: number,
    private readonly journal: Journal,
  ) {
    this.everyMs = minutes * MINUTE_MS;
  }

  async run(): Promise<boolean> {
    // Whoever comes a little before the hour of another process is not too early for ever: half is rest enough.
    for (const made of await this.checkpoints.make(this.minutes / 2))
      this.journal.info({ ...made }, 'checkpoint made');
    return false;
  }
}
