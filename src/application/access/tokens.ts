import { DomainError } from '../../errors/domain-error.js';
import type { Credential, Directory } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { issueCredential, type IssuedCredential } from './issue-credential.js';

/** A user's own tokens and sessions. */
export class Tokens {
  constructor(
    private readonly directory: Directory,
    private readonly authenticate: Authenticate,
  ) {}

  /** Makes a bearer token; its text is in the answer and nowhere else. */
  issue(context: RequestContext, wanted: { name: string; days: number }): Promise<IssuedCredential> {
    const { name, days } = wanted;
    return issueCredential(this.directory, context.org, {
      user: context.actor.user,
      kind: 'token',
      name,
      hours: days * 24,
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
    const revoked = await this.directory.revokeCredential(context.org, context.actor.user, id);
    if (!revoked) throw new DomainError('token.not-found', { id });
    this.authenticate.forget(id);
  }

  /** Ends the session or revokes the token the request came with. */
  async signOut(context: RequestContext): Promise<void> {
    await this.directory.revokeCredential(context.org, context.actor.user, context.credential);
    this.authenticate.forget(context.credential);
  }
}
