import { MoreThan } from 'typeorm';
import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type {
  Colleague,
  Credential,
  Directory,
  EndedWithPassword,
  Organisation,
  OrganisationSettings,
  SaveResult,
  StoredPassword,
  User,
} from '../../application/ports/directory.js';
import { DomainError } from '../../errors/domain-error.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { saved } from '../save-result.js';
import { isUuid } from '../uuid.js';
import type { OrgChart } from '../../engine/model/org-chart.js';
import { CredentialChanges } from './credential-changes.js';
import { changeSettings, readSettings } from './organisation-settings.js';
import { CredentialEntity } from './credential.entity.js';
import { findCredential } from './find-credential.js';
import { OrganisationEntity } from './organisation.entity.js';
import { readOrgChart } from './read-org-chart.js';
import { insertUser, saveUser } from './save-user.js';
import { comparable, toUser, UserEntity } from './user.entity.js';

function toCredential({ org: _org, ...row }: CredentialEntity): Credential {
  return present(row);
}

/** Organisations, people and credentials in the database. */
export class DatabaseDirectory implements Directory {
  private readonly changes: CredentialChanges;

  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {
    this.changes = new CredentialChanges(sessions, clock);
  }

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

  settings(org: string): Promise<OrganisationSettings> {
    return this.sessions.run(null, (session) => readSettings(session, org));
  }

  changeSettings(
    org: string,
    change: Partial<OrganisationSettings>,
    entry: AuditEntry,
  ): Promise<OrganisationSettings> {
    return this.sessions.transaction(org, async (session) => {
      const after = await changeSettings(session, org, change);
      await appendEntry(session, org, entry, this.clock);
      return after;
    });
  }

  orgChart(org: string): Promise<OrgChart> {
    return this.sessions.run(org, (session) => readOrgChart(session, org));
  }

  async user(org: string, id: string): Promise<User | undefined> {
    if (!isUuid(id)) return undefined;
    const found = await this.sessions.run(org, ({ manager }) => manager.findOneBy(UserEntity, { org, id }));
    return found === null ? undefined : toUser(found);
  }

  async userByEmail(
    org: string,
    email: string,
  ): Promise<({ user: User } & Partial<StoredPassword>) | undefined> {
    const found = await this.sessions.run(org, ({ manager }) =>
      manager
        .createQueryBuilder(UserEntity, 'u')
        .addSelect(['u.passwordHash', 'u.passwordTemporary'])
        .where({ org, email: comparable(email) })
        .getOne(),
    );
    if (found === null) return undefined;
    const { passwordHash, passwordTemporary: temporary } = found;
    return { user: toUser(found), ...(passwordHash === null ? {} : { passwordHash, temporary }) };
  }

  async users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]> {
    if (page.after !== undefined && !isUuid(page.after)) throw new DomainError('request.cursor-invalid');
    const where = { org, ...(page.after === undefined ? {} : { id: MoreThan(page.after) }) };
    const found = await this.sessions.run(org, ({ manager }) =>
      manager.find(UserEntity, { where, order: { id: 'asc' }, take: page.limit }),
    );
    return found.map(toUser);
  }

  async colleagues(
    org: string,
    page: { search?: string; after?: string; limit: number },
  ): Promise<readonly Colleague[]> {
    if (page.after !== undefined && !isUuid(page.after)) throw new DomainError('request.cursor-invalid');
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ id: string; name: string; team: string | null; active: boolean }>({
        text: `select id, name, team, active from app_user
                where org = $1 and ($2::uuid is null or id > $2) and strpos(lower(name), lower($3)) > 0
                order by id limit $4`,
        values: [org, page.after ?? null, page.search ?? '', page.limit],
      }),
    );
    return rows.map(present);
  }

  createUser(
    org: string,
    user: Omit<User, 'version'>,
    entry: AuditEntry,
    passwordHash?: string,
  ): Promise<SaveResult | 'circle'> {
    return insertUser(this.sessions, this.clock, org, { user, entry, passwordHash });
  }

  updateUser(org: string, user: User, entry: AuditEntry): Promise<SaveResult | 'circle'> {
    return saveUser(this.sessions, this.clock, org, user, entry);
  }

  async setPassword(
    org: string,
    user: string,
    password: StoredPassword,
    entry: AuditEntry,
    ends?: EndedWithPassword,
  ): Promise<readonly string[] | undefined> {
    return isUuid(user) ? this.changes.setPassword({ org, user }, password, entry, ends) : undefined;
  }

  async createCredential(org: string, credential: Credential, entry: AuditEntry): Promise<void> {
    const result = await saved(this.changes.insert(org, credential, entry));
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

  async revokeCredential(org: string, user: string, id: string, entry: AuditEntry): Promise<boolean> {
    if (!isUuid(user) || !isUuid(id)) return false;
    return (await this.changes.revoke({ org, user }, { id }, () => entry)).length === 1;
  }

  async revokeCredentials(
    org: string,
    user: string,
    entry: (ids: readonly string[]) => AuditEntry,
  ): Promise<readonly string[]> {
    return isUuid(user) ? this.changes.revoke({ org, user }, {}, entry) : [];
  }
}
