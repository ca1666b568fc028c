import type { Covered } from './approval.js';
import type { Instant, Value, Values } from './value.js';

/**
 * What one covered thing was: the value of a field, the newest version of an artifact, or the pieces of evidence of a
 * kind that counted, by id; null where there was none.
 */
export interface CoveredItem extends Covered {
  readonly content:
    | Value
    | { readonly version: number; readonly sha256: string }
    | { readonly pieces: readonly string[] }
    | null;
}

/** Exactly what is approved. */
export interface CoveredContent {
  /** SHA-256 of the RFC 8785 text of the approval's own definition and the items, hex. */
  readonly digest: string;
  readonly items: readonly CoveredItem[];
}

/** A covered thing that is no longer what it was. Values of personal fields are left out. */
export interface CoveredChange extends Covered {
  readonly from?: CoveredItem['content'];
  readonly to?: CoveredItem['content'];
}

/** What an approver may say. Returning sends it back to be reworked (退回); rejecting ends it (驳回). */
export const APPROVAL_VERDICTS = ['approve', 'reject', 'return'] as const;

/** One of them. */
export type ApprovalVerdict = (typeof APPROVAL_VERDICTS)[number];

/** Why somebody is asked. */
export type SeatOrigin =
  /** Holds the role. */
  | { readonly is: 'role'; readonly role: string }
  /** The seat of `from` was handed over (转交); `role` is the one it was filled by. */
  | {
      readonly is: 'reassigned';
      readonly from: string;
      readonly by: string;
      readonly role?: string;
      /** Who had it before `from` and handed it on; absent where nobody. */
      readonly earlier?: readonly string[];
      /** In whose stead it decides, where what was handed over had been escalated. */
      readonly inPlaceOf?: string;
    }
  /** Added by an approver (加签). */
  | { readonly is: 'added'; readonly by: string }
  /** The time was over; the manager of `from` decides as well. */
  | { readonly is: 'escalated'; readonly from: string };

/** Somebody who is asked to decide a step. Who may act for him now is a matter of the organisation chart. */
export interface Seat {
  readonly person: string;
  readonly origin: SeatOrigin;
  /** Has to agree, whatever the quorum. */
  readonly required?: true;
}

/** What was said from one seat. */
export interface SeatDecision {
  readonly seat: string;
  /** Who said it: the person of the seat, a delegate or a stand-in. */
  readonly by: string;
  readonly verdict: ApprovalVerdict;
  readonly at: Instant;
  readonly comment?: string;
  /** Answers to the questions of the approval. */
  readonly answers?: Values;
  /** Ids of the fields of the record that he stated with it: set, or confirmed as they were; absent when there is none. */
  readonly filledIn?: readonly string[];
}

/** Why nobody, or too few, can decide a step now. */
export interface Unresolved {
  /** How many more have to agree, and how many can. */
  readonly needed: number;
  readonly available: number;
}

/** A step of an approval request. */
export interface RequestedStep {
  /** Id of the step in the definition: `1`, `2.1`. */
  readonly step: string;
  readonly status: 'waiting' | 'active' | 'granted' | 'rejected' | 'returned';
  readonly startedAt?: Instant;
  readonly dueAt?: Instant;
  /** Filled when the step becomes active. */
  readonly seats: readonly Seat[];
  /** How many have to agree, of the seats that are not `required`. */
  readonly needed: number;
  readonly decisions: readonly SeatDecision[];
  /** How often its time was over. */
  readonly overdue?: number;
  /** The first time it was due and not decided, which running anew does not take back. */
  readonly overdueSince?: Instant;
  /** When those asked were last urged (催办). */
  readonly nudgedAt?: Instant;
  /** Present while too few can decide: the request is stuck, and operations know. */
  readonly unresolved?: Unresolved;
}

/** How an approval request stands. */
export type RequestStatus = 'pending' | 'granted' | 'rejected' | 'returned' | 'recalled' | 'voided';

/** One asking for an approval, with all that came of it. */
export interface ApprovalRequest {
  readonly id: string;
  readonly approval: string;
  readonly status: RequestStatus;
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  readonly comment?: string;
  readonly covered: CoveredContent;
  /** What changed since the request before it on which somebody decided. */
  readonly since?: {
    readonly request: string;
    readonly at: Instant;
    readonly changes: readonly CoveredChange[];
  };
  /** The steps that apply, fixed when asked: one group after the other, side by side within. */
  readonly steps: readonly (readonly RequestedStep[])[];
  /** Who was told of it (抄送). */
  readonly copied?: readonly string[];
  readonly endedAt?: Instant;
  readonly endedBy?: string;
  readonly reason?: string;
  /** What voided it. */
  readonly changes?: readonly CoveredChange[];
}

/** An exemption from criteria, granted by name, for a reason and for a time: the only way past an unmet gate. */
export interface Override {
  readonly id: string;
  /** Paths of the criteria it covers. */
  readonly criteria: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant;
}
