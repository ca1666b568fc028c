import type { AuditEntry } from './audit-trail.js';

/** People named together in definitions and approvals, such as `finance`; it exists as long as it has members. */
export interface Group {
  readonly name: string;
  /** Ids of users, active or not. */
  readonly members: readonly string[];
}

/** The groups of organisations. */
export interface GroupStore {
  /** All of them, by name. */
  groups(org: string): Promise<readonly Group[]>;
  /**
   * Makes these users the members and nobody else; answers who came and who went, or `missing` for an unknown user.
   * @param entry - what the trail says of each of them, written with the change.
   */
  setMembers(
    org: string,
    group: string,
    members: readonly string[],
    entry: (user: string, change: 'added' | 'removed') => AuditEntry,
  ): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] } | 'missing'>;
}
