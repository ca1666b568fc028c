import type { AuditEntry } from './audit-trail.js';
import type { SaveResult } from './directory.js';

/** People who work together; everybody belongs to one at most. */
export interface Team {
  readonly id: string;
  /** Unique in the organisation. */
  readonly name: string;
  /** Id of the user who leads it. */
  readonly lead?: string;
  readonly version: number;
}

/** The teams of organisations; a change and what the trail says of it are one. */
export interface TeamStore {
  team(org: string, id: string): Promise<Team | undefined>;
  /** All of them, by name. */
  teams(org: string): Promise<readonly Team[]>;
  /** `missing`: there is no such lead. */
  create(org: string, team: Omit<Team, 'version'>, entry: AuditEntry): Promise<SaveResult>;
  /** `version` is the one read; the stored one becomes one more. */
  update(org: string, team: Team, entry: AuditEntry): Promise<SaveResult>;
  /** `conflict`: somebody still belongs to it. */
  remove(org: string, id: string, entry: AuditEntry): Promise<'saved' | 'missing' | 'conflict'>;
}
