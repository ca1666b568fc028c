import type {
  Colleague,
  Credential,
  Directory,
  Organisation,
  OrganisationSettings,
  SaveResult,
  StoredPassword,
  User,
} from '../../src/application/ports/directory.js';
import type { OrgChart } from '../../src/engine/model/org-chart.js';
import { DomainError } from '../../src/errors/domain-error.js';

/** Organisations, people and credentials in memory; one organisation's rows are invisible to another. */
export class MemoryDirectory implements Directory {
  private readonly byId = new Map<string, Organisation>();
  private readonly people = new Map<string, { user: User } & Partial<StoredPassword>>();
  private readonly issued = new Map<string, Credential>();
  private readonly decided = new Map<string, OrganisationSettings>();
  private version = 0;
  /** How often a credential was looked up. */
  lookups = 0;

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
  async changeSettings(org: string, change: Partial<OrganisationSettings>): Promise<OrganisationSettings> {
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
    passwordHash?: string,
  ): Promise<SaveResult | 'circle'> {
    if (this.peopleOf(org).some((each) => each.user.email === user.email)) return 'duplicate';
    this.people.set(`${org}/${user.id}`, {
      user: { ...user, version: 1 },
      ...(passwordHash ? { passwordHash, temporary: false } : {}),
    });
    this.version += 1;
    return 'saved';
  }
  async updateUser(org: string, user: User): Promise<SaveResult | 'circle'> {
    const found = this.people.get(`${org}/${user.id}`);
    if (!found) return 'missing';
    if (found.user.version !== user.version) return 'conflict';
    for (let above = user.manager; above !== undefined; above = (await this.user(org, above))?.manager)
      if (above === user.id) return 'circle';
    this.version += 1;
    this.people.set(`${org}/${user.id}`, { ...found, user: { ...user, version: user.version + 1 } });
    return 'saved';
  }

  async setPassword(org: string, id: string, password: StoredPassword): Promise<boolean> {
    const found = this.people.get(`${org}/${id}`);
    if (found) this.people.set(`${org}/${id}`, { ...found, ...password });
    return found !== undefined;
  }

  async createCredential(org: string, credential: Credential): Promise<void> {
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
  async revokeCredential(org: string, user: string, id: string): Promise<boolean> {
    const credential = this.issued.get(`${org}/${id}`);
    if (credential?.user !== user || credential.revokedAt !== undefined) return false;
    this.issued.set(`${org}/${id}`, { ...credential, revokedAt: new Date().toISOString() });
    return true;
  }

  async revokeCredentials(
    org: string,
    user: string,
    { kind, except }: { kind?: Credential['kind']; except?: string },
  ): Promise<readonly string[]> {
    const all = await this.credentials(org, user);
    const ids = all
      .filter((each) => (kind ?? each.kind) === each.kind && each.id !== except)
      .map(({ id }) => id);
    const revoked = await Promise.all(ids.map((id) => this.revokeCredential(org, user, id)));
    return ids.filter((_id, at) => revoked[at]);
  }

  private peopleOf(org: string): ({ user: User } & Partial<StoredPassword>)[] {
    return [...this.people].filter(([key]) => key.startsWith(`${org}/`)).map(([, each]) => each);
  }
}
