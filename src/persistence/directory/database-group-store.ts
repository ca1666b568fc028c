import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Group, GroupStore } from '../../application/ports/group-store.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { changeDirectory } from './change-directory.js';

/** Groups in the database: names in the rows of their members. */
export class DatabaseGroupStore implements GroupStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async groups(org: string): Promise<readonly Group[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ name: string; members: string[] }>({
        text: `select each as name, array_agg(id::text order by id) as members
                 from app_user, unnest(groups) each where org = $1 group by each order by each`,
        values: [org],
      }),
    );
    return rows;
  }

  setMembers(
    ...[org, group, members, entry]: Parameters<GroupStore['setMembers']>
  ): ReturnType<GroupStore['setMembers']> {
    type Outcome = Awaited<ReturnType<GroupStore['setMembers']>>;
    return changeDirectory<Outcome>(this.sessions, this.clock, org, async (session) => {
      if (!(await allKnown(session, org, members))) return { entries: [], result: 'missing' };
      const added = await changed(
        session,
        `update app_user set groups = groups || $2::text, version = version + 1
          where org = $1 and id = any($3::uuid[]) and not ($2 = any(groups)) returning id`,
        [org, group, members],
      );
      const removed = await changed(
        session,
        `update app_user set groups = array_remove(groups, $2::text), version = version + 1
          where org = $1 and id <> all($3::uuid[]) and $2 = any(groups) returning id`,
        [org, group, members],
      );
      const entries = [
        ...added.map((user) => entry(user, 'added')),
        ...removed.map((user) => entry(user, 'removed')),
      ];
      return { entries, result: { added, removed } };
    });
  }
}

async function allKnown(session: Session, org: string, ids: readonly string[]): Promise<boolean> {
  const { rowCount } = await session.query({
    text: `select 1 from app_user where org = $1 and id = any($2::uuid[])`,
    values: [org, ids],
  });
  return rowCount === new Set(ids).size;
}

async function changed(session: Session, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>({ text, values });
  return rows.map(({ id }) => id);
}
