import type { PlatformRole } from '../../engine/model/facts.js';
import type { Instant } from '../../engine/model/value.js';

/** A company using the product; everything belongs to one. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
}

/** A person (or an integration) of an organisation. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly manager?: string;
  readonly active: boolean;
  readonly version: number;
}

/** A token or a session, stored hashed; the plain text is shown once. */
export interface Credential {
  readonly id: string;
  readonly user: string;
  readonly kind: 'token' | 'session';
  readonly name: string;
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt?: Instant;
}

/** A new version of an entity collided with somebody else's. */
export type SaveResult = 'saved' | 'conflict' | 'duplicate' | 'missing';

/** Organisations, people and their credentials. */
export interface Directory {
  organisationBySlug(slug: string): Promise<Organisation | undefined>;
  organisation(id: string): Promise<Organisation | undefined>;
  createOrganisation(organisation: Organisation): Promise<void>;
  organisations(): Promise<readonly Organisation[]>;

  user(org: string, id: string): Promise<User | undefined>;
  /** With the password's hash, for sign-in. */
  userByEmail(org: string, email: string): Promise<{ user: User; passwordHash?: string } | undefined>;
  users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]>;
  createUser(org: string, user: Omit<User, 'version'>, passwordHash?: string): Promise<SaveResult>;
  /** `version` is the one read; the stored one becomes one more. */
  updateUser(org: string, user: User): Promise<SaveResult>;

  createCredential(org: string, credential: Credential): Promise<void>;
  /** The credential and its user, if neither is revoked, expired or inactive. */
  findCredential(org: string, id: string): Promise<{ credential: Credential; user: User } | undefined>;
  credentials(org: string, user: string): Promise<readonly Credential[]>;
  revokeCredential(org: string, user: string, id: string): Promise<boolean>;
}
