import { DomainError } from '../../errors/domain-error.js';
import { SCOPES, type Credential, type Directory, type Scope } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { issueCredential, type IssuedCredential } from './issue-credential.js';

/** What a user says of a new token. */
export interface NewToken {
  readonly name: string;
  readonly days: number;
  readonly scopes: readonly Scope[];
}

/** A user's own tokens. */
export class Tokens {
  constructor(
    private readonly directory: Directory,
    private readonly authenticate: Authenticate,
  ) {}

  /**
   * Makes a bearer token; its text is in the answer and nowhere else. One that is made with a token can do no more than
   * that one, and ends no later.
   * @throws DomainError `access.scope-missing`.
   */
  async issue(context: RequestContext, wanted: NewToken): Promise<IssuedCredential> {
    const { org, actor } = context;
    const asked = (await this.directory.findCredential(org, context.credential))?.credential;
    if (asked === undefined) throw new DomainError('access.credential-revoked');
    const most = asked.kind === 'session' ? SCOPES : asked.scopes;
    const beyond = wanted.scopes.find((scope) => !most.includes(scope));
    if (beyond !== undefined) throw new DomainError('access.scope-missing', { scope: beyond });
    const left = (Date.parse(asked.expiresAt) - Date.now()) / 3_600_000;
    return issueCredential(this.directory, org, {
      user: actor.user,
      kind: 'token',
      name: wanted.name,
      scopes: SCOPES.filter((scope) => wanted.scopes.includes(scope)),
      hours: asked.kind === 'session' ? wanted.days * 24 : Math.min(wanted.days * 24, left),
    });
  }

  /** The user's tokens that still work. */
  async list(context: RequestContext): Promise<readonly Credential[]> {
    const now = new Date().toISOString();
    const all = await this.directory.credentials(context.org, context.actor.user);
    return all.filter(
      (each) => each.kind === 'token' && each.revokedAt === undefined && each.expiresAt > now,
    );
  }

  /** @throws DomainError `token.not-found` when the user has no such token. */
  async revoke(context: RequestContext, id: string): Promise<void> {
    const { org, actor } = context;
    const told = { type: 'credential.revoked', stream: actor.user, actor: actor.user, body: { id } } as const;
    const revoked = await this.directory.revokeCredential(org, actor.user, id, told);
    if (!revoked) throw new DomainError('token.not-found', { id });
    this.authenticate.forget(id);
  }
}
