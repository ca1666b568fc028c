import { DomainError } from '../../errors/domain-error.js';
import type { Credential, Directory } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { requireRole } from './require-role.js';

/** A session of a user's; `current` is the one he asks with. */
export interface OpenSession extends Credential {
  readonly current: boolean;
}

const action = { en: 'ending the sessions of others', zh: '结束他人的会话' };

/** Where a user is signed in. */
export class Sessions {
  constructor(
    private readonly directory: Directory,
    private readonly authenticate: Authenticate,
  ) {}

  /** The user's own that are open. */
  async list({ org, actor, credential }: RequestContext): Promise<readonly OpenSession[]> {
    const now = new Date().toISOString();
    const all = await this.directory.credentials(org, actor.user);
    return all
      .filter((each) => each.kind === 'session' && each.revokedAt === undefined && each.expiresAt > now)
      .map((each) => ({ ...each, current: each.id === credential }));
  }

  /** @throws DomainError `session.not-found` when the user has no such session. */
  async end(context: RequestContext, id: string): Promise<void> {
    const open = await this.list(context);
    if (!open.some((each) => each.id === id)) throw new DomainError('session.not-found', { id });
    await this.revoke(context, id, 'credential.revoked');
  }

  /** Ends the session or revokes the token the request came with. */
  signOut(context: RequestContext): Promise<void> {
    return this.revoke(context, context.credential, 'sign-out');
  }

  /**
   * Ends every session of somebody and revokes his tokens; answers how many there were.
   * @throws DomainError `access.forbidden`, `user.not-found`.
   */
  async endAllOf(context: RequestContext, user: string): Promise<number> {
    const { org, actor } = context;
    requireRole(context, ['administrator'], action);
    if ((await this.directory.user(org, user)) === undefined)
      throw new DomainError('user.not-found', { id: user });
    const ended = await this.directory.revokeCredentials(org, user, (ids) => ({
      type: 'credential.revoked',
      stream: user,
      actor: actor.user,
      body: { ids },
    }));
    this.authenticate.forget(user);
    return ended.length;
  }

  private async revoke(
    { org, actor }: RequestContext,
    id: string,
    type: 'credential.revoked' | 'sign-out',
  ): Promise<void> {
    const told = { type, stream: actor.user, actor: actor.user, body: { id } };
    await this.directory.revokeCredential(org, actor.user, id, told);
    this.authenticate.forget(id);
  }
}
