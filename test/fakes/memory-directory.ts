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
} from '../../src/application/ports/directory.js';
import type { AuditEntry } from '../../src/application/ports/audit-trail.js';
import type { OrgChart } from '../../src/engine/model/org-chart.js';
import { DomainError } from '../../src/errors/domain-error.js';
import { MemoryAuditTrail } from './memory-audit-trail.js';

/** Organisations, people and credentials in memory; one organisation's rows are invisible to another. */
export class MemoryDirectory implements Directory {
  private readonly byId = new Map<string, Organisation>();
  private readonly people = new Map<string, { user: User } & Partial<StoredPassword>>();
  private readonly issued = new Map<string, Credential>();
  private readonly decided = new Map<string, OrganisationSettings>();
  private version = 0;
  /** How often a credential was looked up. */
  lookups = 0;

  constructor(readonly audit = new MemoryAuditTrail()) {}

  async organisationBySlug(slug: string): Promise<Organisation | undefined> {
    return [...this.byId.values()].find((each) => each.slug === slug);
  }
  async organisation(id: string): Promise<Organisation | undefined> {
    return this.byId.get(id);
  }
  async createOrganisation(organisation: Organisation): Promise<void> {
    const taken = [...this.byId.values()].some(({ slug }) => slug === organisation.slug);
    if (taken) throw new DomainError('entity.duplicate');
    this.byId.set(organisation.id, organisation);
  }
  async organisations(): Promise<readonly Organisation[]> {
    return [...this.byId.values()];
  }

  async settings(org: string): Promise<OrganisationSettings> {
    return this.decided.get(org) ?? { repsSee: 'own', secondReviewShare: '0' };
  }
  async changeSettings(
    org: string,
    change: Partial<OrganisationSettings>,
    entry: AuditEntry,
  ): Promise<OrganisationSettings> {
    await this.audit.record(org, entry);
    const after = { ...(await this.settings(org)), ...change };
    this.decided.set(org, after);
    return after;
  }
  async orgChart(org: string): Promise<OrgChart> {
    const people = this.peopleOf(org).map(({ user }) => user);
    const names = new Set(people.flatMap(({ groups }) => groups));
    const members = (name: string) =>
      people.filter(({ groups }) => groups.includes(name)).map(({ id }) => id);
    return {
      version: this.version,
      people: new Map(people.map((user) => [user.id, user])),
      groups: new Map([...names].map((name) => [name, members(name)])),
      substitutions: [],
    };
  }

  async user(org: string, id: string): Promise<User | undefined> {
    return this.people.get(`${org}/${id}`)?.user;
  }
  async userByEmail(
    org: string,
    email: string,
  ): Promise<({ user: User } & Partial<StoredPassword>) | undefined> {
    return this.peopleOf(org).find((each) => each.user.email === email.trim().toLowerCase());
  }
  async users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]> {
    const all = this.peopleOf(org).map((each) => each.user);
    return all
      .filter((user) => user.id > (page.after ?? ''))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, page.limit);
  }
  async colleagues(
    org: string,
    { search = '', ...page }: { search?: string; after?: string; limit: number },
  ): Promise<readonly Colleague[]> {
    const all = await this.users(org, { ...page, limit: Infinity });
    return all.filter(({ name }) => name.includes(search)).slice(0, page.limit);
  }
  async createUser(
    org: string,
    user: Omit<User, 'version'>,
    entry: AuditEntry,
    passwordHash?: string,
  ): Promise<SaveResult | 'circle'> {
    if (this.peopleOf(org).some((each) => each.user.email === user.email)) return 'duplicate';
    this.people.set(`${org}/${user.id}`, {
      user: { ...user, version: 1 },
      ...(passwordHash ? { passwordHash, temporary: false } : {}),
    });
    this.version += 1;
    await this.audit.record(org, entry);
    return 'saved';
  }
  async updateUser(org: string, user: User, entry: AuditEntry): Promise<SaveResult | 'circle'> {
    const found = this.people.get(`${org}/${user.id}`);
    if (!found) return 'missing';
    if (found.user.version !== user.version) return 'conflict';
    for (let above = user.manager; above !== undefined; above = (await this.user(org, above))?.manager)
      if (above === user.id) return 'circle';
    this.version += 1;
    this.people.set(`${org}/${user.id}`, { ...found, user: { ...user, version: user.version + 1 } });
    await this.audit.record(org, entry);
    return 'saved';
  }

  async setPassword(
    org: string,
    id: string,
    password: StoredPassword,
    entry: AuditEntry,
    { tokens, except }: EndedWithPassword = {},
  ): Promise<readonly string[] | undefined> {
    const found = this.people.get(`${org}/${id}`);
    if (!found) return undefined;
    this.people.set(`${org}/${id}`, { ...found, ...password });
    await this.audit.record(org, entry);
    return this.revoke(
      org,
      id,
      ({ kind, ...each }) => (tokens === true || kind === 'session') && each.id !== except,
    );
  }

  async createCredential(org: string, credential: Credential, entry: AuditEntry): Promise<void> {
    await this.audit.record(org, entry);
    this.issued.set(`${org}/${credential.id}`, credential);
  }
  async findCredential(org: string, id: string): Promise<{ credential: Credential; user: User } | undefined> {
    this.lookups += 1;
    const credential = this.issued.get(`${org}/${id}`);
    const user = credential && (await this.user(org, credential.user));
    const works =
      credential?.revokedAt === undefined && credential && credential.expiresAt > new Date().toISOString();
    return works && user?.active ? { credential, user } : undefined;
  }
  async credentials(org: string, user: string): Promise<readonly Credential[]> {
    return [...this.issued]
      .filter(([key, each]) => key.startsWith(org) && each.user === user)
      .map(([, each]) => each);
  }
  async revokeCredential(org: string, user: string, id: string, entry: AuditEntry): Promise<boolean> {
    const [revoked] = await this.revoke(org, user, (each) => each.id === id);
    if (revoked !== undefined) await this.audit.record(org, entry);
    return revoked !== undefined;
  }

  async revokeCredentials(
    org: string,
    user: string,
    entry: (ids: readonly string[]) => AuditEntry,
  ): Promise<readonly string[]> {
    const ids = await this.revoke(org, user, () => true);
    if (ids.length > 0) await this.audit.record(org, entry(ids));
    return ids;
  }

  private async revoke(
    org: string,
    user: string,
    which: (each: Credential) => boolean,
  ): Promise<readonly string[]> {
    const all = await this.credentials(org, user);
    const chosen = all.filter((each) => each.revokedAt === undefined && which(each));
    const revokedAt = new Date().toISOString();
    for (const each of chosen) this.issued.set(`${org}/${each.id}`, { ...each, revokedAt });
    return chosen.map(({ id }) => id);
  }

  private peopleOf(org: string): ({ user: User } & Partial<StoredPassword>)[] {
    return [...this.people].filter(([key]) => key.startsWith(`${org}/`)).map(([, each]) => each);
  }
}
