import type { EvidenceCheck } from '../../engine/model/evidence-check.js';
import type { Instant } from '../../engine/model/value.js';
import type { Page } from './instance-queries.js';
import type { PageRequest } from './pending-approvals.js';
import type { Viewer } from './viewer.js';

/** The record something hangs on, as lists name it. */
export interface RecordName {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
}

/** Somebody, as lists name him. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** A piece of evidence that waits for a second person. */
export interface WaitingPiece {
  /** The piece. */
  readonly id: string;
  readonly instance: RecordName;
  readonly definition: { readonly key: string; readonly version: number };
  /** Id of the kind of evidence. */
  readonly kind: string;
  readonly checks: readonly EvidenceCheck[];
  readonly recordedBy: PersonName;
  readonly recordedAt: Instant;
}

/** Whoever may look at pieces. */
export interface Checker extends Viewer {
  readonly operations: boolean;
}

/** What waits to be verified or reviewed; never for deciding. */
export interface EvidenceChecks {
  /** What waits for somebody on records he sees, and was not recorded by him, longest first. @throws DomainError `request.cursor-invalid` */
  waitingFor(org: string, checker: Checker, page: PageRequest): Promise<Page<WaitingPiece>>;
}
