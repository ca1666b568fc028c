import type { AuditEntry } from './audit-trail.js';

/** What becomes of an attempt to sign in: it is looked at, or not even that. */
export type Admission = 'admitted' | 'locked';

/** What failures are counted against, such as an account; from `free` failures in a row on it locks. */
export interface FailureCounter {
  readonly subject: string;
  readonly free: number;
}

/** What the trail says of an attempt that fails, and of one that found something locked. */
export interface FailureEntries {
  readonly failed: AuditEntry;
  readonly locked: AuditEntry;
}

/** Failed attempts, counted where every process sees them; what the trail says of one is written with its count. */
export interface SignInFailures {
  /** Whether nothing is locked; then what was counted against `forgotten` is forgotten, where that is given. */
  admit(
    org: string,
    counters: readonly FailureCounter[],
    entries: FailureEntries,
    forgotten?: string,
  ): Promise<Admission>;
  /**
   * Counts a failed attempt against each, in their order, up to one that is locked: many at once count like one after the
   * other. From `free` failures in a row on, each locks for twice as long as the one before: a minute at first, an hour
   * at most. An attempt while it is locked is not counted. A day without an attempt forgets everything.
   */
  fail(org: string, counters: readonly FailureCounter[], entries: FailureEntries): Promise<Admission>;
  /** Forgets what was counted; answers whether it was locked, and writes the entry when it was. */
  forget(org: string, subject: string, entry: AuditEntry): Promise<boolean>;
}
