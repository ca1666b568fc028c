import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { PersonalValue, PersonalValueStore } from '../../application/ports/personal-value-store.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** Personal values in the database. */
export class DatabasePersonalValueStore implements PersonalValueStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async find(org: string, instance: string): Promise<readonly PersonalValue[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<PersonalValue>({
        text: 'select id, salt, value from personal_value where org = $1 and instance = $2 order by id',
        values: [org, instance],
      }),
    );
    return rows;
  }

  erase(org: string, instance: string, actor: string): Promise<number> {
    return this.sessions.transaction(org, async (session) => {
      const { rowCount } = await session.query({
        text: 'delete from personal_value where org = $1 and instance = $2',
        values: [org, instance],
      });
      const erased = rowCount ?? 0;
      const told = {
        type: 'personal-values.erased',
        stream: actor,
        actor,
        body: { instance, erased },
      } as const;
      if (erased > 0) await appendEntry(session, org, told, this.clock);
      return erased;
    });
  }
}
