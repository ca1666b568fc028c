import { uuidv7 } from 'uuidv7';
import type { Permission, PlatformRole } from '../../engine/model/facts.js';
import { DomainError } from '../../errors/domain-error.js';
import type { AuditEntry } from '../ports/audit-trail.js';
import type { Directory, SaveResult, User } from '../ports/directory.js';
import type { TeamStore } from '../ports/team-store.js';
import type { RequestContext } from '../request-context.js';
import type { Authenticate } from './authenticate.js';
import type { LockOut } from './lock-out.js';
import { hashPassword } from './password.js';
import { requireVersion, versionMismatch } from './require-version.js';
import { differences } from './user-differences.js';
import { requireRole } from './require-role.js';
import { normaliseEmail } from './normalise-email.js';

/** What an administrator says of a new user; without a password only tokens can be used. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PlatformRole[];
  readonly groups: readonly string[];
  readonly permissions?: readonly Permission[];
  readonly manager?: string;
  readonly team?: string;
  readonly password?: string;
}

/** What may change of a user; `null` takes the manager or team away. */
export interface UserChange {
  readonly name?: string;
  readonly roles?: readonly PlatformRole[];
  readonly groups?: readonly string[];
  readonly permissions?: readonly Permission[];
  readonly manager?: string | null;
  readonly team?: string | null;
  readonly active?: boolean;
}

const action = { en: 'managing users', zh: '管理用户' };
const administrators: readonly PlatformRole[] = ['administrator'];
/** Who may do what is part of what an auditor looks into. */
const readers: readonly PlatformRole[] = ['administrator', 'auditor'];

/** The people of an organisation: administrators keep them, auditors read them, everybody reads himself. */
export class Users {
  constructor(
    private readonly directory: Directory,
    private readonly teams: TeamStore,
    private readonly authenticate: Authenticate,
    private readonly lockOut: LockOut,
  ) {}

  /** A page of users in order of their ids. */
  async list(context: RequestContext, page: { after?: string; limit: number }): Promise<readonly User[]> {
    requireRole(context, readers, action);
    return this.directory.users(context.org, page);
  }

  /** @throws DomainError `user.not-found`. */
  async get(context: RequestContext, id: string): Promise<User> {
    if (id !== context.actor.user) requireRole(context, readers, action);
    return this.find(context, id);
  }

  /** @throws DomainError `user.email-taken`, `user.manager-invalid`, `user.team-unknown`. */
  async create(context: RequestContext, wanted: NewUser): Promise<User> {
    requireRole(context, administrators, action);
    const { password, email, ...rest } = wanted;
    const user: User = { ...rest, id: uuidv7(), email: normaliseEmail(email), active: true, version: 1 };
    await this.checkPlace(context, user);
    const { id, roles, groups, permissions = [], manager, team } = user;
    const told = { roles, groups, permissions, ...placeOf({ manager, team }) };
    const result = await this.directory.createUser(
      context.org,
      user,
      entry(context, 'user.created', id, told),
      password === undefined ? undefined : await hashPassword(password),
    );
    refuse(result, user);
    return user;
  }

  /** @throws DomainError `user.not-found`, `user.own-access`, `user.own-permission`, `user.manager-invalid`, `entity.version-mismatch`, `entity.conflict`. */
  async update(
    context: RequestContext,
    id: string,
    change: UserChange,
    expectedVersion?: number,
  ): Promise<User> {
    requireRole(context, administrators, action);
    const before = await this.find(context, id);
    requireVersion(before.version, expectedVersion);
    const after = changed(before, change);
    // An administrator always remains: nobody can lock out the last one but himself, and he may not.
    if (id === context.actor.user && (!after.active || !after.roles.includes('administrator'))) {
      throw new DomainError('user.own-access');
    }
    if (
      id === context.actor.user &&
      (after.permissions ?? []).some((each) => !before.permissions?.includes(each))
    )
      throw new DomainError('user.own-permission');
    await this.checkPlace(context, after, before);
    const told = entry(context, 'user.changed', id, differences(before, after));
    const result = await this.directory.updateUser(context.org, after, told);
    if (result === 'conflict' && expectedVersion !== undefined) throw versionMismatch(before.version + 1);
    refuse(result, after);
    this.authenticate.forget(id);
    return { ...after, version: before.version + 1 };
  }

  /** Opens an account that too many wrong passwords have locked. @throws DomainError `user.not-found`. */
  async unlock(context: RequestContext, id: string): Promise<void> {
    requireRole(context, administrators, action);
    const { email } = await this.find(context, id);
    await this.lockOut.unlock(context.org, email, entry(context, 'user.changed', id, { unlocked: true }));
  }

  private async find(context: RequestContext, id: string): Promise<User> {
    const user = await this.directory.user(context.org, id);
    if (user === undefined) throw new DomainError('user.not-found', { id });
    return user;
  }

  private async checkPlace(context: RequestContext, user: User, before?: User): Promise<void> {
    const { manager, team } = user;
    if (manager !== undefined && manager !== before?.manager) {
      if ((await this.directory.user(context.org, manager)) === undefined)
        throw new DomainError('user.manager-invalid', { id: manager });
    }
    if (team !== undefined && team !== before?.team) {
      if ((await this.teams.team(context.org, team)) === undefined)
        throw new DomainError('user.team-unknown', { id: team });
    }
  }
}

function entry(
  { actor }: RequestContext,
  type: 'user.created' | 'user.changed',
  stream: string,
  body: AuditEntry['body'],
): AuditEntry {
  return { type, stream, actor: actor.user, body };
}

function changed(before: User, { manager, team, ...rest }: UserChange): User {
  const { manager: formerManager, team: formerTeam, ...kept } = before;
  return {
    ...kept,
    ...rest,
    ...placeOf({
      manager: manager === undefined ? formerManager : (manager ?? undefined),
      team: team === undefined ? formerTeam : (team ?? undefined),
    }),
  };
}

function placeOf(place: {
  manager: string | undefined;
  team: string | undefined;
}): Pick<User, 'manager' | 'team'> {
  const { manager, team } = place;
  return { ...(manager === undefined ? {} : { manager }), ...(team === undefined ? {} : { team }) };
}

/** Reporting in a circle would leave "the owner's manager's manager" without an answer. */
function refuse(result: SaveResult | 'circle', user: User): void {
  if (result === 'duplicate') throw new DomainError('user.email-taken', { email: user.email });
  if (result === 'circle') throw new DomainError('user.manager-invalid', { id: user.manager ?? '' });
  if (result !== 'saved') throw new DomainError('entity.conflict');
}
