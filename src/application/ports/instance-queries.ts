import type { InstanceState, InstanceStatus } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';

/** What a list of instances may be sorted by; ties are broken by id. */
export const INSTANCE_SORTS = [
  'updated',
  'created',
  'name',
  'amount',
  'stage-entered',
  'next-change',
  'reference',
] as const;

/** One of the sort orders. */
export type InstanceSort = (typeof INSTANCE_SORTS)[number];

/** Which instances, in which order, from where on. */
export interface InstanceListRequest {
  readonly definition?: string;
  readonly version?: number;
  readonly stage?: string;
  readonly status?: InstanceStatus;
  readonly outcome?: string;
  readonly owner?: string;
  readonly customer?: string;
  /** Full text over name and customer name, one or more words, Chinese or not. */
  readonly search?: string;
  readonly sort: InstanceSort;
  readonly descending: boolean;
  readonly limit: number;
  /** Opaque; from the previous page. */
  readonly cursor?: string;
}

/** An instance as a list shows it. */
export interface InstanceSummary {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly definition: { readonly key: string; readonly version: number };
  readonly customer?: { readonly id: string; readonly name: string };
  readonly owner: { readonly id: string; readonly name: string };
  readonly status: InstanceStatus;
  readonly stage: string;
  readonly outcome?: string;
  readonly probability?: string;
  readonly forecast: string;
  readonly amount?: { readonly amount: string; readonly currency: string };
  readonly stageEnteredAt: Instant;
  readonly stageDueAt?: Instant;
  readonly nextChangeAt?: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** A page, and where the next one starts. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Reading instances, for lists and pages; never for deciding. */
export interface InstanceQueries {
  list(org: string, request: InstanceListRequest): Promise<Page<InstanceSummary>>;
  find(
    org: string,
    instance: string,
  ): Promise<{ state: InstanceState; summary: InstanceSummary } | undefined>;
}
