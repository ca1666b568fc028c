import { uuidv7 } from 'uuidv7';
import type { PlatformRole } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import type { Directory, User } from '../ports/directory.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import { hashPassword } from './password.js';
import { requireVersion, versionMismatch } from './require-version.js';
import { requireRole } from './require-role.js';
import { normaliseEmail } from './sign-in.js';

/** What an administrator says of a new user; without a password only tokens can be used. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly manager?: string;
  readonly password?: string;
}

/** What may change of a user; `manager: null` takes the manager away. */
export interface UserChange {
  readonly name?: string;
  readonly roles?: readonly PlatformRole[];
  readonly groups?: readonly string[];
  readonly manager?: string | null;
  readonly active?: boolean;
}

const action = { en: 'managing users', zh: '管理用户' };
const administrators: readonly PlatformRole[] = ['administrator'];

/** The people of an organisation; for administrators, except reading oneself. */
export class Users {
  constructor(
    private readonly directory: Directory,
    private readonly authenticate: Authenticate,
  ) {}

  /** A page of users in order of their ids. */
  async list(context: RequestContext, page: { after?: string; limit: number }): Promise<readonly User[]> {
    requireRole(context, administrators, action);
    return this.directory.users(context.org, page);
  }

  /** @throws DomainError `user.not-found`. */
  async get(context: RequestContext, id: string): Promise<User> {
    if (id !== context.actor.user) requireRole(context, administrators, action);
    return this.find(context, id);
  }

  /** @throws DomainError `user.email-taken`, `user.manager-invalid`. */
  async create(context: RequestContext, wanted: NewUser): Promise<User> {
    requireRole(context, administrators, action);
    const { password, email, ...rest } = wanted;
    const user: User = { ...rest, id: uuidv7(), email: normaliseEmail(email), active: true, version: 1 };
    if (user.manager !== undefined) await this.checkManager(context, user.id, user.manager);
    const result = await this.directory.createUser(
      context.org,
      user,
      password === undefined ? undefined : await hashPassword(password),
    );
    if (result !== 'saved') throw new DomainError('user.email-taken', { email: user.email });
    return user;
  }

  /** @throws DomainError `user.not-found`, `user.own-access`, `user.manager-invalid`, `entity.version-mismatch`, `entity.conflict`. */
  async update(
    context: RequestContext,
    id: string,
    change: UserChange,
    expectedVersion?: number,
  ): Promise<User> {
    requireRole(context, administrators, action);
    const before = await this.find(context, id);
    requireVersion(before.version, expectedVersion);
    const { manager, ...rest } = change;
    const { manager: former, ...kept } = before;
    const next = manager === undefined ? former : (manager ?? undefined);
    const after: User = { ...kept, ...rest, ...(next === undefined ? {} : { manager: next }) };
    // An administrator always remains: nobody can lock out the last one but himself, and he may not.
    if (id === context.actor.user && (!after.active || !after.roles.includes('administrator'))) {
      throw new DomainError('user.own-access');
    }
    if (next !== undefined && next !== former) await this.checkManager(context, id, next);
    const result = await this.directory.updateUser(context.org, after);
    if (result !== 'saved') {
      throw expectedVersion === undefined
        ? new DomainError('entity.conflict')
        : versionMismatch(before.version + 1);
    }
    this.authenticate.forget(id);
    return { ...after, version: before.version + 1 };
  }

  private async find(context: RequestContext, id: string): Promise<User> {
    const user = await this.directory.user(context.org, id);
    if (user === undefined) throw new DomainError('user.not-found', { id });
    return user;
  }

  /** The chain of managers must end, or "the owner's manager's manager" would have no answer. */
  private async checkManager(context: RequestContext, user: string, manager: string): Promise<void> {
    const seen = new Set([user]);
    for (let next: string | undefined = manager; next !== undefined;) {
      const found: User | undefined = seen.has(next)
        ? undefined
        : await this.directory.user(context.org, next);
      if (found === undefined) throw new DomainError('user.manager-invalid', { id: manager });
      seen.add(next);
      next = found.manager;
    }
  }
}
