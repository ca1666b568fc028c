import type { Instant } from '../../engine/model/value.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { InstanceSummary, Page } from './instance-queries.js';

/** A request that is still to be decided. */
export interface PendingRequest {
  readonly instance: string;
  readonly approval: string;
  readonly request: string;
}

/** A step that somebody is asked to decide, with the record it is asked about. */
export interface PendingStep extends PendingRequest {
  readonly step: string;
  readonly askedAt: Instant;
  readonly summary: InstanceSummary;
  readonly state: InstanceState;
}

/** A request nobody, or too few, can decide, with the record it is asked about. */
export interface UnresolvedRequest extends PendingRequest {
  readonly askedAt: Instant;
  readonly summary: InstanceSummary;
  readonly state: InstanceState;
}

/** Where a page of lists that have no cursor of their own goes on. */
export interface PageRequest {
  readonly limit: number;
  /** Opaque; from the previous page. */
  readonly cursor?: string;
}

/** What is still to be decided, by whom it is asked; never for deciding. */
export interface PendingApprovals {
  /** The database's clock and the version of the directory, to tell who acts for whom. */
  standing(org: string): Promise<{ readonly now: Instant; readonly directoryVersion: number }>;
  /**
   * The steps in which any of these people has an open seat, each once, with where the page after each starts: those that
   * were due first, or are due soonest, come first; those without a time limit last.
   */
  steps(
    org: string,
    people: readonly string[],
    page: PageRequest,
  ): Promise<readonly (PendingStep & { readonly cursor: string })[]>;
  /** How many such steps there are, and how many of them are overdue. */
  count(
    org: string,
    people: readonly string[],
    now: Instant,
  ): Promise<{ readonly open: number; readonly overdue: number }>;
  /** Requests that are stuck, longest first. */
  unresolved(org: string, page: PageRequest): Promise<Page<UnresolvedRequest>>;
  /** Pending requests, by id, after one. */
  requests(org: string, page: { after?: string; limit: number }): Promise<readonly PendingRequest[]>;
}
