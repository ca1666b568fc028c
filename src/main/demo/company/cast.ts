import { issueCredential } from '../../../application/access/issue-credential.js';
import type { Users } from '../../../application/access/users.js';
import type { Directory, Organisation, User } from '../../../application/ports/directory.js';
import type { RequestContext } from '../../../application/request-context.js';
import { colleagues, type ColleagueKey } from './people.js';

/** Where the demo company's people get their mail. */
const MAIL_DOMAIN = 'demo.example';

/** What every colleague of the demo signs in with. */
export const DEMO_PASSWORD = 'sluice-demo';

const keys = Object.keys(colleagues) as ColleagueKey[];

/** The address a colleague signs in with. */
export function mailOf(key: ColleagueKey): string {
  return `${colleagues[key].mail}@${MAIL_DOMAIN}`;
}

/** The people of the demo company, signed in for as long as the story is told. */
export class Cast {
  private constructor(
    private readonly contexts: ReadonlyMap<ColleagueKey, RequestContext>,
    private readonly administrator: RequestContext,
    private readonly directory: Directory,
    private readonly users: Users,
  ) {}

  /** Makes the users that are not there yet, and signs them and the administrator in. */
  static async enter(directory: Directory, users: Users, organisation: Organisation): Promise<Cast> {
    const people = await directory.users(organisation.id, { limit: 500 });
    const found = people.find(({ active, roles }) => active && roles.includes('administrator'));
    if (found === undefined) throw new Error('the demo needs an administrator');
    const administrator = await signedIn(directory, organisation, found);
    const contexts = new Map<ColleagueKey, RequestContext>();
    for (const key of keys) {
      const manager = colleagues[key].manager;
      const above = manager === undefined ? {} : { manager: contexts.get(manager)?.actor.user ?? '' };
      const { name, roles, groups } = colleagues[key];
      const present = people.find(({ email }) => email === mailOf(key));
      const user =
        present ??
        (await users.create(administrator, {
          email: mailOf(key),
          name,
          roles,
          groups,
          password: DEMO_PASSWORD,
          ...above,
        }));
      contexts.set(key, await signedIn(directory, organisation, user));
    }
    return new Cast(contexts, administrator, directory, users);
  }

  /** How a request of this colleague comes. */
  as(key: ColleagueKey): RequestContext {
    const context = this.contexts.get(key);
    if (context === undefined) throw new RangeError(`${key} is nobody's name`);
    return context;
  }

  /** Closes the accounts of those who left and ends everybody's session. */
  async leave(): Promise<void> {
    for (const key of keys.filter((each) => colleagues[each].left)) {
      await this.users.update(this.administrator, this.as(key).actor.user, { active: false });
    }
    for (const { org, actor, credential } of [...this.contexts.values(), this.administrator]) {
      await this.directory.revokeCredential(org, actor.user, credential);
    }
  }
}

async function signedIn(
  directory: Directory,
  { id: org, zone }: Organisation,
  user: User,
): Promise<RequestContext> {
  const wanted = { user: user.id, kind: 'session', name: 'demo', hours: 1 } as const;
  const { credential } = await issueCredential(directory, org, wanted);
  const actor = { user: user.id, roles: user.roles, groups: user.groups };
  return { org, zone, actor, credential: credential.id, language: 'en', requestId: 'demo' };
}
