import { MoreThan } from 'typeorm';
import type {
  Credential,
  Directory,
  Organisation,
  SaveResult,
  User,
} from '../../application/ports/directory.js';
import { DomainError } from '../../errors/domain-error.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { saved } from '../save-result.js';
import { isUuid } from '../uuid.js';
import { CredentialEntity } from './credential.entity.js';
import { findCredential } from './find-credential.js';
import { OrganisationEntity } from './organisation.entity.js';
import { UserEntity } from './user.entity.js';

/** E-mail addresses that differ in case only are the same person's. */
function comparable(email: string): string {
  return email.trim().toLowerCase();
}

function toUser({ org: _org, passwordHash: _hash, ...row }: UserEntity): User {
  return present(row);
}

function toCredential({ org: _org, ...row }: CredentialEntity): Credential {
  return present(row);
}

function columns(org: string, user: Omit<User, 'version'>): Omit<UserEntity, 'version' | 'passwordHash'> {
  const { email, roles, groups, manager, ...rest } = user;
  return {
    ...rest,
    org,
    email: comparable(email),
    roles: [...roles],
    groups: [...groups],
    manager: manager ?? null,
  };
}

/** Organisations, people and credentials in the database. */
export class DatabaseDirectory implements Directory {
  constructor(private readonly sessions: OrganisationSessions) {}

  async organisationBySlug(slug: string): Promise<Organisation | undefined> {
    const found = await this.sessions.run(null, ({ manager }) =>
      manager.findOneBy(OrganisationEntity, { slug }),
    );
    return found ?? undefined;
  }

  async organisation(id: string): Promise<Organisation | undefined> {
    if (!isUuid(id)) return undefined;
    return (
      (await this.sessions.run(null, ({ manager }) => manager.findOneBy(OrganisationEntity, { id }))) ??
      undefined
    );
  }

  async createOrganisation(organisation: Organisation): Promise<void> {
    const { id, slug, name, zone } = organisation;
    const result = await this.sessions.run(null, ({ manager }) =>
      saved(manager.insert(OrganisationEntity, { id, slug, name, zone })),
    );
    if (result !== 'saved') throw new DomainError('entity.duplicate');
  }

  organisations(): Promise<readonly Organisation[]> {
    return this.sessions.run(null, ({ manager }) =>
      manager.find(OrganisationEntity, { order: { slug: 'asc' } }),
    );
  }

  async user(org: string, id: string): Promise<User | undefined> {
    if (!isUuid(id)) return undefined;
    const found = await this.sessions.run(org, ({ manager }) => manager.findOneBy(UserEntity, { org, id }));
    return found === null ? undefined : toUser(found);
  }

  async userByEmail(org: string, email: string): Promise<{ user: User; passwordHash?: string } | undefined> {
    const found = await this.sessions.run(org, ({ manager }) =>
      manager
        .createQueryBuilder(UserEntity, 'u')
        .addSelect('u.passwordHash')
        .where({ org, email: comparable(email) })
        .getOne(),
    );
    return found === null
      ? undefined
      : { user: toUser(found), ...present({ passwordHash: found.passwordHash }) };
  }

  async users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]> {
    if (page.after !== undefined && !isUuid(page.after)) throw new DomainError('request.cursor-invalid');
    const where = { org, ...(page.after === undefined ? {} : { id: MoreThan(page.after) }) };
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.find(UserEntity, { where, order: { id: 'asc' }, take: page.limit }),
    );
    return found.map(toUser);
  }

  createUser(org: string, user: Omit<User, 'version'>, passwordHash?: string): Promise<SaveResult> {
    const row = { ...columns(org, user), passwordHash: passwordHash ?? null, version: 1 };
    return this.sessions.run(org, ({ manager }) => saved(manager.insert(UserEntity, row)));
  }

  updateUser(org: string, user: User): Promise<SaveResult> {
    const { version, id } = user;
    return this.sessions.run(org, async ({ manager }) => {
      const update = manager.update(
        UserEntity,
        { org, id, version },
        { ...columns(org, user), version: version + 1 },
      );
      const result = await saved(update);
      if (result !== 'saved' || (await update).affected === 1) return result;
      return (await manager.existsBy(UserEntity, { org, id })) ? 'conflict' : 'missing';
    });
  }

  async createCredential(org: string, credential: Credential): Promise<void> {
    const row = { ...credential, org, revokedAt: credential.revokedAt ?? null };
    const result = await this.sessions.run(org, ({ manager }) =>
      saved(manager.insert(CredentialEntity, row)),
    );
    if (result === 'missing') throw new DomainError('user.not-found', { id: credential.user });
    if (result === 'duplicate') throw new DomainError('entity.duplicate');
  }

  async findCredential(org: string, id: string): Promise<{ credential: Credential; user: User } | undefined> {
    if (!isUuid(org) || !isUuid(id)) return undefined;
    return this.sessions.run(org, (session) => findCredential(session, org, id));
  }

  async credentials(org: string, user: string): Promise<readonly Credential[]> {
    if (!isUuid(user)) return [];
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.find(CredentialEntity, { where: { org, user }, order: { createdAt: 'desc', id: 'desc' } }),
    );
    return found.map(toCredential);
  }

  async revokeCredential(org: string, user: string, id: string): Promise<boolean> {
    if (!isUuid(user) || !isUuid(id)) return false;
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({
        text: `update credential set revoked_at = now() where org = $1 and user_id = $2 and id = $3 and revoked_at is null`,
        values: [org, user, id],
      }),
    );
    return rowCount === 1;
  }
}
