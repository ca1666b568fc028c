import type { Instant } from '../../engine/model/value.js';

/** What is audited beside the events of instances. */
export const AUDIT_TYPES = [
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-in.locked',
  'sign-out',
  'password.changed',
  'credential.issued',
  'credential.revoked',
  'user.created',
  'user.changed',
  'team.created',
  'team.changed',
  'substitution.created',
  'substitution.ended',
  'organisation.changed',
  'definition.published',
  'gate.overridden',
  'personal-values.erased',
] as const;

/** One of the audited happenings. */
export type AuditType = (typeof AUDIT_TYPES)[number];

/** Something that happened to a person or to the organisation and has to be told later. */
export interface AuditEntry {
  readonly type: AuditType;
  /** The chain it belongs to: the id of the person, team, credential's user or organisation it happened to. */
  readonly stream: string;
  /** Id of who did it; absent where nobody is known, as in a failed sign-in of an unknown person. */
  readonly actor?: string;
  /** Plain JSON without secrets. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** An entry as it lies in the trail. */
export interface AuditRecord extends AuditEntry {
  /** 1, 2, 3 … in its stream. */
  readonly seq: number;
  readonly recordedAt: Instant;
  /** SHA-256 of the stored text, which holds the hash before it; hex. */
  readonly hash: string;
  /** The stored text is no entry any more: somebody changed it. The rest is what the columns beside it say. */
  readonly unreadable?: true;
}

/**
 * The trail of what happened to people, permissions and definitions: appended to, never changed. Whoever changes something
 * hands the entry to the store that changes it, so that both are one; `record` is for what changes nothing else.
 */
export interface AuditTrail {
  /** Appends; entries of one stream are chained in the order they come. */
  record(org: string, entry: AuditEntry): Promise<void>;
  /** Newest first; `after` is the cursor of the last one seen. */
  page(
    org: string,
    page: { stream?: string; type?: AuditType; cursor?: string; limit: number },
  ): Promise<{ readonly items: readonly AuditRecord[]; readonly next?: string }>;
}
