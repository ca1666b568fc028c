import type {
  Credential,
  Directory,
  Organisation,
  SaveResult,
  User,
} from '../../src/application/ports/directory.js';
import { DomainError } from '../../src/errors/domain-error.js';

/** Organisations, people and credentials in memory; one organisation's rows are invisible to another. */
export class MemoryDirectory implements Directory {
  private readonly byId = new Map<string, Organisation>();
  private readonly people = new Map<string, { user: User; passwordHash?: string }>();
  private readonly issued = new Map<string, Credential>();
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

  async user(org: string, id: string): Promise<User | undefined> {
    return this.people.get(`${org}/${id}`)?.user;
  }
  async userByEmail(org: string, email: string): Promise<{ user: User; passwordHash?: string } | undefined> {
    return this.peopleOf(org).find((each) => each.user.email === email);
  }
  async users(org: string, page: { after?: string; limit: number }): Promise<readonly User[]> {
    const all = this.peopleOf(org).map((each) => each.user);
    return all
      .filter((user) => user.id > (page.after ?? ''))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, page.limit);
  }
  async createUser(org: string, user: Omit<User, 'version'>, passwordHash?: string): Promise<SaveResult> {
    if (this.peopleOf(org).some((each) => each.user.email === user.email)) return 'duplicate';
    this.people.set(`${org}/${user.id}`, {
      user: { ...user, version: 1 },
      ...(passwordHash ? { passwordHash } : {}),
    });
    return 'saved';
  }
  async updateUser(org: string, user: User): Promise<SaveResult> {
    const found = this.people.get(`${org}/${user.id}`);
    if (!found) return 'missing';
    if (found.user.version !== user.version) return 'conflict';
    this.people.set(`${org}/${user.id}`, { ...found, user: { ...user, version: user.version + 1 } });
    return 'saved';
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

  private peopleOf(org: string): { user: User; passwordHash?: string }[] {
    return [...this.people].filter(([key]) => key.startsWith(`${org}/`)).map(([, each]) => each);
  }
}
