import type { AuditEntry } from './audit-trail.js';
import type { SaveResult, User } from './directory.js';

/** Who a person is at an identity provider: the provider's name and the person's name there, which never change. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which user somebody at an identity provider is here; a change and what the trail says of it are one. */
export interface ExternalIdentities {
  /** Id of the user. */
  userOf(org: string, identity: ExternalIdentity): Promise<string | undefined>;
  /** `duplicate`: the identity is somebody's, or the user is somebody else at this provider. */
  link(
    org: string,
    identity: ExternalIdentity,
    user: string,
    entry: AuditEntry,
  ): Promise<'saved' | 'duplicate' | 'missing'>;
  /** Adds a user and links him. */
  createUser(
    org: string,
    identity: ExternalIdentity,
    user: Omit<User, 'version'>,
    entry: AuditEntry,
  ): Promise<SaveResult | 'circle'>;
}
