import type { Instant } from '../../engine/model/value.js';

/** What there is to do at a time: the time of an approval step is over; the approvers of an organisation may have changed. */
export const JOB_KINDS = ['approval-due', 'refresh-approvers'] as const;

/** One of them. */
export type JobKind = (typeof JOB_KINDS)[number];

/** Something due: ids only, whoever does it reads the rest. */
export interface DueJob {
  readonly id: string;
  readonly org: string;
  readonly instance?: string;
  readonly approval?: string;
  readonly request?: string;
  readonly step?: string;
  /** The version of the directory that is to be followed. */
  readonly version?: number;
  /** How often it was claimed since it was scheduled, this time included. */
  readonly attempts: number;
}

/** What is to be done at a time, kept until it is done. */
export interface JobQueue {
  /**
   * Takes due jobs of a kind, longest due first. Nobody else gets them before the lease is over; whoever dies in between
   * loses nothing, for then they are due again.
   */
  claim(kind: JobKind, limit: number, leaseSeconds: number): Promise<readonly DueJob[]>;
  /** Forgets a claimed job, or makes it due again at an instant; does nothing when it was scheduled anew meanwhile. */
  done(job: DueJob, again?: Instant): Promise<void>;
  /** Makes a claimed job due again after a while; does nothing when it was scheduled anew meanwhile. */
  retryLater(job: DueJob, seconds: number, reason: string): Promise<void>;
}
