import { uuidv7 } from 'uuidv7';
import { DomainError } from '../../errors/domain-error.js';
import type { AuditEntry, AuditTrail } from '../ports/audit-trail.js';
import type { Directory, Organisation, User } from '../ports/directory.js';
import type { ExternalIdentities } from '../ports/external-identities.js';
import type { IdentityProvider, ProvidedIdentity, ProviderFlow } from '../ports/identity-provider.js';
import type { Authenticate } from './authenticate.js';
import { issueCredential } from './issue-credential.js';
import { normaliseEmail } from './normalise-email.js';
import { rightsOf, type ProviderMapping } from './provider-rights.js';
import { SESSION_HOURS, type SignedIn } from './sign-in.js';
import { differences } from './user-differences.js';

/** The provider of an organisation. */
export interface OfferedProvider {
  readonly provider: IdentityProvider;
  /** Slug of the organisation its people belong to. */
  readonly organisation: string;
  readonly mapping: ProviderMapping;
}

/** The name of a session that was opened at the provider. */
export const PROVIDER_SESSION = 'provider';

/** Opens a session for somebody an identity provider vouches for. */
export class ProviderSignIn {
  constructor(
    private readonly offer: OfferedProvider | undefined,
    private readonly directory: Directory,
    private readonly identities: ExternalIdentities,
    private readonly authenticate: Authenticate,
    private readonly audit: Pick<AuditTrail, 'record'>,
  ) {}

  /** The provider, when there is one. */
  get provider(): IdentityProvider | undefined {
    return this.offer?.provider;
  }

  /**
   * @param query - of the address the browser came back to.
   * @throws DomainError `access.provider-refused`, `access.provider-unreachable`, `access.email-unverified`,
   * `access.provider-uninvited`.
   */
  async execute(flow: ProviderFlow, query: string): Promise<SignedIn> {
    const organisation = await this.directory.organisationBySlug(this.offer?.organisation ?? '');
    if (this.offer === undefined || organisation === undefined)
      throw new DomainError('access.provider-uninvited');
    const identity = await this.offer.provider.finish(flow, query);
    const user = await this.admitted(organisation, identity, this.offer.mapping);
    const wanted = { user: user.id, kind: 'session', name: PROVIDER_SESSION, hours: SESSION_HOURS } as const;
    const told = entry('sign-in.succeeded', user.id, { issuer: identity.issuer });
    const { credential, text } = await issueCredential(this.directory, organisation.id, wanted, told);
    return { text, expiresAt: credential.expiresAt, user, organisation };
  }

  private async admitted(
    organisation: Organisation,
    identity: ProvidedIdentity,
    mapping: ProviderMapping,
  ): Promise<User> {
    const { issuer } = identity;
    let user: User | undefined;
    try {
      user = (await this.known(organisation, identity)) ?? (await this.made(organisation, identity, mapping));
      return await this.brought(organisation, identity, mapping, user);
    } catch (error) {
      const why = error instanceof DomainError ? error.code : 'unexpected';
      const body = { method: 'provider', issuer, why };
      const stream = user?.id ?? organisation.id;
      await this.audit.record(organisation.id, { type: 'sign-in.failed', stream, body });
      throw error;
    }
  }

  /** Whoever signed in as this identity before, or has its e-mail: a provider's word for an e-mail is taken once. */
  private async known(organisation: Organisation, identity: ProvidedIdentity): Promise<User | undefined> {
    const { id: org } = organisation;
    const linked = await this.identities.userOf(org, identity);
    if (linked !== undefined) return (await this.directory.user(org, linked)) ?? uninvited();
    if (identity.email === undefined || !identity.emailVerified)
      throw new DomainError('access.email-unverified');
    const user = (await this.directory.userByEmail(org, identity.email))?.user;
    if (user === undefined) return undefined;
    // An account somebody has left, and an e-mail that was given to somebody new, are not taken over.
    const told = entry('user.changed', user.id, { linked: identity.issuer });
    if (!user.active || (await this.identities.link(org, identity, user.id, told)) !== 'saved')
      throw new DomainError('access.provider-uninvited');
    return user;
  }

  private async made(
    organisation: Organisation,
    identity: ProvidedIdentity,
    mapping: ProviderMapping,
  ): Promise<User> {
    const rights = rightsOf(mapping, identity.groups);
    const email = normaliseEmail(identity.email ?? '');
    if (rights.roles.length === 0) throw new DomainError('access.provider-uninvited');
    const user: User = {
      id: uuidv7(),
      email,
      name: identity.name ?? email,
      ...rights,
      active: true,
      version: 1,
    };
    const told = entry('user.created', user.id, { ...rights, issuer: identity.issuer });
    const result = await this.identities.createUser(organisation.id, identity, user, told);
    // Two first sign-ins at once: the other one has just made the user.
    if (result !== 'saved') throw new DomainError('entity.conflict');
    return user;
  }

  /** The user with the rights his groups at the provider give him now. */
  private async brought(
    organisation: Organisation,
    identity: ProvidedIdentity,
    mapping: ProviderMapping,
    user: User,
  ): Promise<User> {
    const after = { ...user, ...rightsOf(mapping, identity.groups, user) };
    if (!user.active || after.roles.length === 0) throw new DomainError('access.provider-uninvited');
    const changes = differences(user, after);
    if (Object.keys(changes).length === 0) return user;
    const told = entry('user.changed', user.id, { ...changes, issuer: identity.issuer });
    if ((await this.directory.updateUser(organisation.id, after, told)) !== 'saved')
      throw new DomainError('entity.conflict');
    this.authenticate.forget(user.id);
    return { ...after, version: user.version + 1 };
  }
}

function entry(type: AuditEntry['type'], user: string, body: AuditEntry['body']): AuditEntry {
  return { type, stream: user, actor: user, body: { method: 'provider', ...body } };
}

function uninvited(): never {
  throw new DomainError('access.provider-uninvited');
}
