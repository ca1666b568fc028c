import type { Instant } from './value.js';

/**
 * How a second person may have to look at a piece of evidence. Until its verification a piece does not count; a piece drawn
 * for a review counts meanwhile.
 */
export const EVIDENCE_CHECKS = ['verification', 'review'] as const;

/** One of them. */
export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number];

/** That a second person looked at a piece and let it stand. */
export interface CheckPassed {
  readonly at: Instant;
  readonly by: string;
  readonly comment?: string;
}

/** That a second person looked at a piece and did not let it stand: it counts no more. */
export interface CheckFailed {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly check: EvidenceCheck;
}

/** A piece that waits for a second person. */
export interface OpenChecks {
  /** Id of the kind of evidence. */
  readonly kind: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Never empty. */
  readonly checks: readonly EvidenceCheck[];
}
