import type { Substitution } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';
import type { AuditEntry } from './audit-trail.js';

/** A substitution with its story. */
export interface RecordedSubstitution extends Substitution {
  readonly reason: string;
  /** Id of the user who entered it. */
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** When it was ended before its time, or called off. */
  readonly revokedAt?: Instant;
}

/** Who acts for whom, when; a change and what the trail says of it are one. */
export interface SubstitutionStore {
  /** Newest first; those of one person, whether he acts or is acted for, when one is named. */
  list(
    org: string,
    page: { person?: string; after?: string; limit: number },
  ): Promise<readonly RecordedSubstitution[]>;
  find(org: string, id: string): Promise<RecordedSubstitution | undefined>;
  /**
   * Adds one unless `objection` finds something against it in what is in force by then; answers the objection. Nobody
   * else changes the directory in between.
   */
  create<T>(
    org: string,
    substitution: Omit<RecordedSubstitution, 'createdAt' | 'revokedAt'>,
    objection: (others: readonly Substitution[], now: Instant) => T | undefined,
    entry: AuditEntry,
  ): Promise<RecordedSubstitution | { readonly objection: T }>;
  /** Ends it now; undefined when it is over, or was ended before. */
  revoke(org: string, id: string, entry: AuditEntry): Promise<RecordedSubstitution | undefined>;
}
