import { randomBytes } from 'node:crypto';
import { DomainError } from '../../errors/domain-error.js';
import type { Directory, EndedWithPassword } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import type { LockOut } from './lock-out.js';
import { hashPassword, verifyPassword } from './password.js';
import { requireRole } from './require-role.js';

const action = { en: 'resetting passwords', zh: '重置密码' };

/** What the trail says of tokens that end with a password. */
function revoking({ tokens }: EndedWithPassword): { readonly tokensRevoked?: true } {
  return tokens === true ? { tokensRevoked: true } : {};
}

/** Changing a password, by its owner or by an administrator. */
export class Passwords {
  constructor(
    private readonly directory: Directory,
    private readonly authenticate: Authenticate,
    private readonly lockOut: LockOut,
  ) {}

  /**
   * The owner chooses another; his other sessions end, and his tokens where he wants that. Guessing the old one locks as guessing at sign-in does.
   * @throws DomainError `access.password-wrong`, `access.password-unchanged`.
   */
  async change(
    context: RequestContext,
    { tokens, ...wanted }: { old: string; new: string; tokens?: boolean },
  ): Promise<void> {
    const { org, actor, credential } = context;
    const user = await this.directory.user(org, actor.user);
    const found = user && (await this.directory.userByEmail(org, user.email));
    const about = { stream: actor.user, actor: actor.user, body: { method: 'password-change' } };
    const attempt = { org, email: user?.email ?? '', about };
    const proved = await this.lockOut.prove(attempt, () => verifyPassword(wanted.old, found?.passwordHash));
    if (!proved) throw new DomainError('access.password-wrong');
    await this.replace(org, actor.user, wanted, {
      except: credential,
      ...(tokens === true ? { tokens } : {}),
    });
  }

  /**
   * Stores the new password of somebody who has proved the old one; ends his sessions, and what else is to end.
   * @throws DomainError `access.password-unchanged`.
   */
  async replace(
    org: string,
    user: string,
    password: { old: string; new: string },
    ends: EndedWithPassword = {},
  ): Promise<void> {
    if (password.old === password.new) throw new DomainError('access.password-unchanged');
    const passwordHash = await hashPassword(password.new);
    const told = { type: 'password.changed', stream: user, actor: user, body: revoking(ends) } as const;
    await this.store(org, user, { passwordHash, temporary: false }, told, ends);
  }

  /**
   * An administrator gives somebody a password that opens nothing but the choice of another; it is in the answer only.
   * Sessions end, tokens where that is wanted, and a lock is lifted.
   * @throws DomainError `access.forbidden`, `user.not-found`.
   */
  async reset(
    context: RequestContext,
    id: string,
    ends: Pick<EndedWithPassword, 'tokens'> = {},
  ): Promise<{ readonly temporaryPassword: string }> {
    requireRole(context, ['administrator'], action);
    const user = await this.directory.user(context.org, id);
    if (user === undefined) throw new DomainError('user.not-found', { id });
    const temporaryPassword = randomBytes(12).toString('base64url');
    const passwordHash = await hashPassword(temporaryPassword);
    const by = { stream: id, actor: context.actor.user };
    const told = { ...by, type: 'password.changed', body: { temporary: true, ...revoking(ends) } } as const;
    await this.store(context.org, id, { passwordHash, temporary: true }, told, ends);
    const unlocked = { ...by, type: 'user.changed', body: { unlocked: true } } as const;
    await this.lockOut.unlock(context.org, user.email, unlocked);
    return { temporaryPassword };
  }

  private async store(...[org, user, ...rest]: Parameters<Directory['setPassword']>): Promise<void> {
    const ended = await this.directory.setPassword(org, user, ...rest);
    for (const id of ended ?? []) this.authenticate.forget(id);
  }
}
