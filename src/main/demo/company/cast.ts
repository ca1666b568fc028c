import type { Substitutions } from '../../../application/access/substitutions.js';
import { issueCredential } from '../../../application/access/issue-credential.js';
import type { Teams } from '../../../application/access/teams.js';
import type { Users } from '../../../application/access/users.js';
import type { Directory, Organisation, User } from '../../../application/ports/directory.js';
import type { RequestContext } from '../../../application/request-context.js';
import { absences } from './absences.js';
import type { ColleagueKey, TeamKey } from './colleague.js';
import { colleagues } from './people.js';
import { companyTeams } from './teams.js';

/** Where the demo company's people get their mail. */
const MAIL_DOMAIN = 'demo.example';

/** What every colleague of the demo signs in with. */
export const DEMO_PASSWORD = 'sluice-demo';

const DAY_MS = 86_400_000;

const keys = Object.keys(colleagues) as ColleagueKey[];
const teamKeys = Object.keys(companyTeams) as TeamKey[];

/** The use cases a company is set up with. */
export interface CompanyUseCases {
  readonly directory: Directory;
  readonly users: Users;
  readonly teams: Teams;
  readonly substitutions: Substitutions;
}

/** The address a colleague signs in with. */
export function mailOf(key: ColleagueKey): string {
  return `${colleagues[key].mail}@${MAIL_DOMAIN}`;
}

/** The people of the demo company, signed in for as long as the story is told. */
export class Cast {
  private constructor(
    private readonly contexts: ReadonlyMap<ColleagueKey, RequestContext>,
    private readonly administrator: RequestContext,
    private readonly useCases: CompanyUseCases,
  ) {}

  /** Makes what is not there yet of the teams, users and who acts for whom around `now`, and signs everybody in. */
  static async enter(useCases: CompanyUseCases, organisation: Organisation, now: number): Promise<Cast> {
    const people = await useCases.directory.users(organisation.id, { limit: 500 });
    const found = people.find(({ active, roles }) => active && roles.includes('administrator'));
    if (found === undefined) throw new Error('the demo needs an administrator');
    const administrator = await signedIn(useCases.directory, organisation, found);
    const teams = await teamsOf(useCases.teams, administrator);
    const contexts = new Map<ColleagueKey, RequestContext>();
    for (const key of keys) {
      const { name, roles, groups, permissions = [], team: teamKey, manager: above } = colleagues[key];
      const manager = above && contexts.get(above)?.actor.user;
      const team = teams.get(teamKey);
      const user =
        people.find(({ email }) => email === mailOf(key)) ??
        (await useCases.users.create(administrator, {
          email: mailOf(key),
          name,
          roles,
          groups,
          permissions,
          password: DEMO_PASSWORD,
          ...(team === undefined ? {} : { team }),
          ...(manager === undefined ? {} : { manager }),
        }));
      contexts.set(key, await signedIn(useCases.directory, organisation, user));
    }
    const cast = new Cast(contexts, administrator, useCases);
    for (const [key, id] of teams) {
      await useCases.teams.update(administrator, id, { lead: cast.idOf(companyTeams[key].lead) });
    }
    await cast.arrangeAbsences(now);
    return cast;
  }

  /** How a request of this colleague comes. */
  as(key: ColleagueKey): RequestContext {
    const context = this.contexts.get(key);
    if (context === undefined) throw new RangeError(`${key} is nobody's name`);
    return context;
  }

  idOf(key: ColleagueKey): string {
    return this.as(key).actor.user;
  }

  /** How a request of whoever has this id comes. */
  asUser(id: string): RequestContext {
    const context = [...this.contexts.values()].find(({ actor }) => actor.user === id);
    if (context === undefined) throw new RangeError(`nobody of the company has the id ${id}`);
    return context;
  }

  /** Closes the accounts of those who left. */
  async dismiss(): Promise<void> {
    for (const key of keys.filter((each) => colleagues[each].left)) {
      await this.useCases.users.update(this.administrator, this.idOf(key), { active: false });
    }
  }

  /** Ends everybody's session. */
  async leave(): Promise<void> {
    for (const { org, actor, credential } of [...this.contexts.values(), this.administrator]) {
      const by = { stream: actor.user, actor: actor.user };
      const told = { ...by, type: 'sign-out', body: { id: credential } } as const;
      await this.useCases.directory.revokeCredential(org, actor.user, credential, told);
    }
  }

  private async arrangeAbsences(now: number): Promise<void> {
    const day = (days: number): string => new Date(now + days * DAY_MS).toISOString();
    for (const { person, substitute, kind, since, until, reason } of absences) {
      const arranged = await this.useCases.substitutions.list(this.as(person), { limit: 1 });
      if (arranged.length > 0) continue;
      const dates = { from: day(-since), until: day(until) };
      const wanted = { substitute: this.idOf(substitute), kind, reason, ...dates };
      await this.useCases.substitutions.create(this.as(person), wanted);
    }
  }
}

async function teamsOf(teams: Teams, administrator: RequestContext): Promise<ReadonlyMap<TeamKey, string>> {
  const present = await teams.list(administrator);
  const ids = new Map<TeamKey, string>();
  for (const key of teamKeys) {
    const { name } = companyTeams[key];
    const team = present.find((each) => each.name === name) ?? (await teams.create(administrator, { name }));
    ids.set(key, team.id);
  }
  return ids;
}

async function signedIn(
  directory: Directory,
  { id: org, zone }: Organisation,
  user: User,
): Promise<RequestContext> {
  const wanted = { user: user.id, kind: 'session', name: 'demo', hours: 1 } as const;
  const { credential } = await issueCredential(directory, org, wanted);
  const { roles, groups, permissions = [] } = user;
  const actor = { user: user.id, roles, groups, permissions };
  return { org, zone, actor, credential: credential.id, language: 'en', requestId: 'demo' };
}
