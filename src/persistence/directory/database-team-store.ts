import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { SaveResult } from '../../application/ports/directory.js';
import type { Team, TeamStore } from '../../application/ports/team-store.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { present } from '../present.js';
import { saved } from '../save-result.js';
import { isUuid } from '../uuid.js';
import { changeDirectory } from './change-directory.js';

interface Row {
  id: string;
  name: string;
  lead: string | null;
  version: number;
}

/** Teams in the database. */
export class DatabaseTeamStore implements TeamStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async team(org: string, id: string): Promise<Team | undefined> {
    if (!isUuid(id)) return undefined;
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Row>({
        text: `select id, name, lead, version from team where org = $1 and id = $2`,
        values: [org, id],
      }),
    );
    return rows[0] && present(rows[0]);
  }

  async teams(org: string): Promise<readonly Team[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<Row>({
        text: `select id, name, lead, version from team where org = $1 order by name, id`,
        values: [org],
      }),
    );
    return rows.map(present);
  }

  create(org: string, { id, name, lead }: Omit<Team, 'version'>, entry: AuditEntry): Promise<SaveResult> {
    return saved(
      changeDirectory(this.sessions, this.clock, org, async (session) => {
        await session.query({
          text: `insert into team (org, id, name, lead) values ($1, $2, $3, $4)`,
          values: [org, id, name, lead ?? null],
        });
        return { entries: [entry], result: undefined };
      }),
    );
  }

  async update(org: string, { id, name, lead, version }: Team, entry: AuditEntry): Promise<SaveResult> {
    const work = changeDirectory(this.sessions, this.clock, org, async (session) => {
      const { rowCount } = await session.query({
        text: `update team set name = $3, lead = $4, version = version + 1
                where org = $1 and id = $2 and version = $5`,
        values: [org, id, name, lead ?? null, version],
      });
      return { entries: rowCount === 1 ? [entry] : [], result: rowCount === 1 };
    });
    const refused = await saved(work);
    if (refused !== 'saved' || (await work)) return refused;
    return (await this.team(org, id)) === undefined ? 'missing' : 'conflict';
  }

  async remove(org: string, id: string, entry: AuditEntry): Promise<'saved' | 'missing' | 'conflict'> {
    if (!isUuid(id)) return 'missing';
    const work = changeDirectory(this.sessions, this.clock, org, async (session) => {
      const { rowCount } = await session.query({
        text: `delete from team where org = $1 and id = $2`,
        values: [org, id],
      });
      return { entries: rowCount === 1 ? [entry] : [], result: rowCount === 1 };
    });
    // A member's row that points here keeps the team.
    if ((await saved(work)) !== 'saved') return 'conflict';
    return (await work) ? 'saved' : 'missing';
  }
}
