import type { Instant } from '../../engine/model/value.js';
import type { Page } from './instance-queries.js';

/** One override, as the report tells it. */
export interface ReportedOverride {
  readonly id: string;
  readonly instance: { readonly id: string; readonly reference: string; readonly name: string };
  readonly definition: { readonly key: string; readonly version: number };
  /** Id of the stage it was granted in. */
  readonly stage: string;
  /** Paths of the criteria it covers. */
  readonly criteria: readonly string[];
  readonly reason: string;
  readonly grantedBy: { readonly id: string; readonly name: string };
  readonly grantedAt: Instant;
  readonly until: Instant;
  /** Whether a gate can still be passed by it: neither over nor ended, and the record stands where it stood. */
  readonly inEffect: boolean;
  readonly ended?: { readonly by: string; readonly at: Instant; readonly reason?: string };
}

/** Which overrides. */
export interface OverrideRequest {
  readonly inEffect?: boolean;
  readonly instance?: string;
  readonly grantedBy?: string;
  readonly limit: number;
  /** Opaque; from the previous page. */
  readonly cursor?: string;
}

/** The overrides of an organisation, newest first. */
export interface OverrideReport {
  /** @throws DomainError `request.cursor-invalid` */
  list(org: string, request: OverrideRequest): Promise<Page<ReportedOverride>>;
}
