import type { Permission, PlatformRole } from '../../engine/model/facts.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import type { Instant } from '../../engine/model/value.js';
import type { AuditEntry } from './audit-trail.js';

/** A company using the product; everything belongs to one. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
}

/** What an organisation decides for itself. */
export interface OrganisationSettings {
  /** Which records a rep sees: his own, or those of his team too. */
  readonly repsSee: 'own' | 'team';
  /** The share of verified evidence that a second person reviews as well, a decimal from `0` to `1`. */
  readonly secondReviewShare: string;
}

/** A person (or an integration) of an organisation. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  /** What an administrator granted by name; absent where there is nothing. */
  readonly permissions?: readonly Permission[];
  readonly manager?: string;
  /** Id of the team. */
  readonly team?: string;
  readonly active: boolean;
  readonly version: number;
}

/** What a token may be used for: reading, changing, deciding approvals, administering. */
export const SCOPES = ['read', 'write', 'decide', 'administer'] as const;

/** One of them. */
export type Scope = (typeof SCOPES)[number];

/** A token or a session, stored hashed; the plain text is shown once. */
export interface Credential {
  readonly id: string;
  readonly user: string;
  readonly kind: 'token' | 'session';
  readonly name: string;
  /** Of a session: all of them. */
  readonly scopes: readonly Scope[];
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
}

/** A new version of an entity collided with somebody else's. */
export type SaveResult = 'saved' | 'conflict' | 'duplicate' | 'missing';

/** What everybody signed in may see of a colleague. */
export type Colleague = Pick<User, 'id' | 'name' | 'team' | 'active'>;

/** A password as it is stored. */
export interface StoredPassword {
  readonly passwordHash: string;
  /** An administrator set it: it opens nothing until its owner has chosen another. */
  readonly temporary: boolean;
}

/** What ends with a password beside the sessions. */
export interface EndedWithPassword {
  /** Tokens as well. */
  readonly tokens?: boolean;
  /** The session or token that stays: the one that asks. */
  readonly except?: string;
}

/**
 * Organisations, people and their credentials. Every change of people makes the directory's version grow with it. What
 * the trail says of a change is written with it: both happen, or neither does.
 */
export interface Directory {
  organisationBySlug(slug: string): Promise<Organisation | undefined>;
  organisation(id: string): Promise<Organisation | undefined>;
  createOrganisation(organisation: Organisation): Promise<void>;
  organisations(): Promise<readonly Organisation[]>;
  settings(org: string): Promise<OrganisationSettings>;
  /** Answers them as they are after the change. */
  changeSettings(
    org: string,
    change: Partial<OrganisationSettings>,
    entry: AuditEntry,
  ): Promise<OrganisationSettings>;
  /** The whole directory, all of it at the version it names. */
  orgChart(org: string): Promise<OrgChart>;

  user(org: string, id: string): Promise<User | undefined>;
  /** With the password, for sign-in. */
  userByEmail(org: string, email: string): Promise<({ user: User } & Partial<StoredPassword>) | undefined>;
  users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]>;
  /** Those whose name holds the text, whatever its case. */
  colleagues(
    org: string,
    page: { search?: string; after?: string; limit: number },
  ): Promise<readonly Colleague[]>;
  /** `circle`: nobody can be above himself. */
  createUser(
    org: string,
    user: Omit<User, 'version'>,
    entry: AuditEntry,
    passwordHash?: string,
  ): Promise<SaveResult | 'circle'>;
  /** `version` is the one read; the stored one becomes one more. */
  updateUser(org: string, user: User, entry: AuditEntry): Promise<SaveResult | 'circle'>;
  /**
   * Ends the user's sessions too, and revokes his tokens where that is wanted, but for one; answers the ids of those, or
   * undefined when there is no such user.
   */
  setPassword(
    org: string,
    user: string,
    password: StoredPassword,
    entry: AuditEntry,
    ends?: EndedWithPassword,
  ): Promise<readonly string[] | undefined>;

  createCredential(org: string, credential: Credential, entry: AuditEntry): Promise<void>;
  /** The credential and its user, if neither is revoked, expired or inactive. */
  findCredential(org: string, id: string): Promise<{ credential: Credential; user: User } | undefined>;
  credentials(org: string, user: string): Promise<readonly Credential[]>;
  /** False when it is not in force. */
  revokeCredential(org: string, user: string, id: string, entry: AuditEntry): Promise<boolean>;
  /** Revokes all that the user has in force; answers the ids. */
  revokeCredentials(
    org: string,
    user: string,
    entry: (ids: readonly string[]) => AuditEntry,
  ): Promise<readonly string[]>;
}
