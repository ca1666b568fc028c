import type { Journal } from '../application/ports/journal.js';
import type { DueJob, JobKind, JobQueue } from '../application/ports/job-queue.js';
import type { Job } from './job-loop.js';

const BATCH = 20;
const LONGEST_WAIT_SECONDS = 3600;

/** What to do with due jobs of one kind. */
export interface DueWork {
  readonly kind: JobKind;
  readonly everyMs: number;
  /** How long one batch may take before others take it over. */
  readonly leaseSeconds: number;
  /** Runs before jobs are claimed. */
  prepare?(): Promise<void>;
  fire(job: DueJob): Promise<void>;
}

/**
 * Does what is due. Any number of processes may: a job is with one of them for the time of its lease, and due again when
 * nobody came to its end. What fails is tried again ever more rarely, and holds up no other.
 */
export class RunDueJobs implements Job {
  readonly name: string;
  readonly everyMs: number;

  constructor(
    private readonly queue: JobQueue,
    private readonly work: DueWork,
    private readonly journal: Journal,
  ) {
    this.name = work.kind;
    this.everyMs = work.everyMs;
  }

  async run(): Promise<boolean> {
    await this.work.prepare?.();
    const jobs = await this.queue.claim(this.work.kind, BATCH, this.work.leaseSeconds);
    for (const job of jobs) await this.fire(job);
    return jobs.length === BATCH;
  }

  private async fire(job: DueJob): Promise<void> {
    try {
      await this.work.fire(job);
    } catch (error) {
      const seconds = Math.min(2 ** Math.min(job.attempts, 20), LONGEST_WAIT_SECONDS);
      this.journal.error(
        { ...job, kind: this.work.kind, retryInSeconds: seconds, err: error },
        'job not done',
      );
      await this.queue.retryLater(job, seconds, error instanceof Error ? error.message : String(error));
    }
  }
}
