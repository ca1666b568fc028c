import type { Instant } from '../../engine/model/value.js';
import type { InstanceState } from '../../engine/model/instance-state.js';
import type { InstanceSummary, Page } from './instance-queries.js';

/** A request that is still to be decided. */
export interface PendingRequest {
  readonly instance: string;
  readonly approval: string;
  readonly request: string;
}

/** Something asked of one person, with the record it is asked about. */
export interface AskedSeat extends PendingRequest {
  readonly step: string;
  /** Whose seat it is. */
  readonly person: string;
  readonly askedAt: Instant;
  readonly dueAt?: Instant;
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
  /** Open seats of these people, the soonest due first, with where the page after each starts. */
  seats(
    org: string,
    people: readonly string[],
    page: PageRequest,
  ): Promise<readonly (AskedSeat & { readonly cursor: string })[]>;
  /** How many open seats these people have, and how many of them are overdue. */
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
