import type { Figures } from '../../engine/figures.js';
import type { EvidenceMatch } from '../../engine/model/evidence-need.js';
import type { InstanceEvent } from '../../engine/model/event.js';
import type { EvidencePiece, InstanceState } from '../../engine/model/instance-state.js';
import type { OpenSeat } from '../../engine/approvals/open-seats.js';
import type { Instant } from '../../engine/model/value.js';
import type { RestrictedSort } from '../../engine/item-rights/restricted-sorts.js';
import type { Viewer } from './viewer.js';
import type { AuditEntry } from './audit-trail.js';
import type { PersonalValue } from './personal-value-store.js';
import type { TextFingerprint, TrustRows } from './trust-rows.js';

/** What a decision has to know, asked for in one statement. */
export interface DecisionRequest {
  readonly org: string;
  readonly instance: string;
  /** The credential (token or session) the request came with, so that a revoked one stops at once. */
  readonly credential: string;
  /** Whose command it is: an instance he does not see is not there. */
  readonly viewer: Viewer;
  /**
   * Acts whose evidence is needed, as in `EvidenceNeed.act`; `leave:@` stands for `leave:<present stage>`.
   * `null` asks for every piece.
   */
  readonly acts: readonly string[] | null;
  /** Who is to own an instance that does not exist yet: roles are held by the managers above from its first moment on. */
  readonly owner?: string;
  /** The decision may rest on the organisation chart: the version of the directory is wanted. */
  readonly people?: boolean;
  readonly idempotency?: { readonly actor: string; readonly key: string };
}

/** An answer kept for a repeated request. */
export interface StoredAnswer {
  readonly bodyHash: string;
  readonly status: number;
  /** The JSON text that was sent. */
  readonly response: string;
}

/** What the store knows at the moment of a decision. */
export interface DecisionContext {
  /** The database's clock. */
  readonly now: Instant;
  readonly credentialValid: boolean;
  readonly answer?: StoredAnswer;
  /** The managers above the instance's owner, nearest first. */
  readonly managersOfOwner: readonly string[];
  /** The version the directory stands at; present when it was asked for. */
  readonly directoryVersion?: number;
  /** Those the viewer acts for now; none are looked up where he owns the instance. */
  readonly actingFor: readonly { readonly user: string; readonly groups: readonly string[] }[];
  /** Absent when there is no such instance in the organisation, or the viewer does not see it. */
  readonly instance?: {
    readonly state: InstanceState;
    /** Hash of the last event, hex. */
    readonly headHash: string;
    readonly evidence: readonly EvidencePiece[];
  };
}

/** An event with the canonical text that was hashed. */
export interface SealedEvent {
  readonly event: InstanceEvent;
  /** RFC 8785 text of envelope, body and previous hash. */
  readonly text: string;
  /** SHA-256 of `text`, hex. */
  readonly hash: string;
}

/** A piece of evidence as it now stands, and what it matches; written over any earlier state of the same piece. */
export interface EvidenceRow {
  readonly piece: EvidencePiece;
  readonly matches: readonly EvidenceMatch[];
  /** What its texts are found again by; absent when there are none. */
  readonly texts?: readonly TextFingerprint[];
}

/** A finished stay in a stage; the present one is on the instance row. */
export interface StageStay {
  readonly stage: string;
  readonly enteredAt: Instant;
  readonly leftAt: Instant;
  /** Sequence number of the event that ended it. */
  readonly leftSeq: number;
  /** `advance`, `back`, `jump`, `transition:<id>` of a named transition, or the id of the outcome. */
  readonly leftBy: string;
}

/** An approval request on which nobody has decided to the end. */
export interface PendingApproval {
  readonly request: string;
  readonly approval: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** Too few people can decide one of its active steps. */
  readonly unresolved: boolean;
}

/** A step of an approval request whose time will be over. */
export interface DueStep {
  readonly approval: string;
  readonly request: string;
  readonly step: string;
  readonly dueAt: Instant;
}

/** Everything that is still to be decided on an instance. */
export interface ApprovalRows {
  readonly pending: readonly PendingApproval[];
  readonly seats: readonly OpenSeat[];
  readonly due: readonly DueStep[];
}

/** Who takes part in an instance, see `participantsOf`. */
export interface Participants {
  readonly now: readonly string[];
  /** Those of them who did not before. */
  readonly joined: readonly string[];
}

/** The rows an instance's events project to. */
export interface Projection {
  readonly state: InstanceState;
  /** What the figures came to with the last of the events, where they are computed. */
  readonly figures: Figures;
  readonly evidence: readonly EvidenceRow[];
  readonly stays: readonly StageStay[];
  /** Present when approval requests may have changed: all that are pending now. */
  readonly approvals?: ApprovalRows;
  /** What waits for a second person, what is not known, what is in doubt. */
  readonly trust?: TrustRows;
  /** Present when those who take part have changed. */
  readonly participants?: Participants;
  /** What is hidden from somebody: no list is sorted by it. */
  readonly unsorted?: readonly RestrictedSort[];
  /** Present when the name or customer may have changed: the names to be found by. */
  readonly searchable?: { readonly name: string; readonly customer?: string };
}

/** All that one accepted command writes, in one statement and transaction. */
export interface InstanceWrite {
  readonly org: string;
  /** Sequence number the instance must have; 0 creates it. */
  readonly expectedSeq: number;
  readonly events: readonly SealedEvent[];
  readonly projection: Projection;
  readonly outbox: readonly { readonly topic: string; readonly seq: number; readonly recipient?: string }[];
  /** The version of the directory that was decided on; nothing is written when it is another by now. */
  readonly directoryVersion?: number;
  /** What the events hold only references to. */
  readonly personal: readonly PersonalValue[];
  /** What the trail of the organisation says of it beside the log of the instance; written in the same transaction. */
  readonly audit?: readonly AuditEntry[];
  readonly idempotency?: StoredAnswer & { readonly actor: string; readonly key: string };
}

/** What became of a write. `conflict`: the instance moved on; `answered`: the same idempotency key was just used. */
export type WriteResult =
  { readonly kind: 'written' } | { readonly kind: 'conflict' } | { readonly kind: 'answered' };

/** Where instances and their events live. */
export interface InstanceStore {
  /** One round trip. */
  read(request: DecisionRequest): Promise<DecisionContext>;
  /** One round trip; nothing is written unless the result is `written`. */
  write(write: InstanceWrite): Promise<WriteResult>;
  /** The events of an instance in order, upcast to the present schema; up to and including an instant when given. */
  events(org: string, instance: string, until?: Instant): Promise<SealedEvent[]>;
  /** A page of the events after a sequence number. */
  eventPage(org: string, instance: string, after: number, limit: number): Promise<SealedEvent[]>;
  /** Every piece of evidence of an instance, newest occurrence first, a page at a time. */
  evidence(org: string, instance: string, page: { after?: string; limit: number }): Promise<EvidencePiece[]>;
  /** The next references, taken in blocks; gaps are allowed. `OPP-2026-0042`. */
  nextReference(org: string, prefix: string, year: number): Promise<string>;
}
