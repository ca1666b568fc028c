import type { InstanceState, InstanceStatus } from '../../engine/model/instance-state.js';
import type { Viewer } from './viewer.js';
import type { DecisionContext } from './instance-store.js';
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
  /** Only those of which a passed gate rested on evidence that no longer stands. */
  readonly doubtful?: boolean;
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

/** An instance of a list, with what tells which of it may be shown. */
export interface ListedInstance extends InstanceSummary {
  /** Digest of its definition. */
  readonly digest: string;
}

/** An instance that was found, with what the roles of the viewer on it hang on. */
export interface FoundInstance {
  readonly state: InstanceState;
  readonly summary: InstanceSummary;
  readonly standing: Pick<DecisionContext, 'managersOfOwner' | 'actingFor'>;
}

/** A page, and where the next one starts. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Reading instances, for lists and pages; never for deciding. */
export interface InstanceQueries {
  /** Those the viewer sees. */
  list(org: string, viewer: Viewer, request: InstanceListRequest): Promise<Page<ListedInstance>>;
  /** Undefined when there is none that the viewer sees. */
  find(org: string, viewer: Viewer, instance: string): Promise<FoundInstance | undefined>;
  /** The same of several at once, in no order. */
  findAll(org: string, viewer: Viewer, instances: readonly string[]): Promise<readonly FoundInstance[]>;
}
