import type { PersonalValue, PersonalValueStore } from '../../application/ports/personal-value-store.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** Personal values in the database. */
export class DatabasePersonalValueStore implements PersonalValueStore {
  constructor(private readonly sessions: OrganisationSessions) {}

  async find(org: string, instance: string): Promise<readonly PersonalValue[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<PersonalValue>({
        text: 'select id, salt, value from personal_value where org = $1 and instance = $2 order by id',
        values: [org, instance],
      }),
    );
    return rows;
  }

  async erase(org: string, instance: string): Promise<number> {
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({
        text: 'delete from personal_value where org = $1 and instance = $2',
        values: [org, instance],
      }),
    );
    return rowCount ?? 0;
  }
}
