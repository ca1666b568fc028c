import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { ContactRecords } from '../../application/ports/contact-records.js';
import type { Viewer } from '../../application/ports/viewer.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';
import { SqlParameters } from '../queries/sql-parameters.js';
import { isUuid } from '../uuid.js';
import { ofSeenRecords } from '../visibility/of-seen-records.js';

/** Which records name a contact, in the database. */
export class DatabaseContactRecords implements ContactRecords {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async identities(org: string, contact: string): Promise<readonly string[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ id: string }>({
        text: `select id from contact where org = $1 and (id = $2 or merged_into = $2) order by id`,
        values: [org, contact],
      }),
    );
    return rows.map(({ id }) => id);
  }

  async records(
    org: string,
    viewer: Viewer,
    contacts: readonly string[],
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]> {
    if (after !== undefined && !isUuid(after)) return [];
    const parameters = new SqlParameters();
    const conditions = [
      `i.org = ${parameters.add(org)}`,
      `i.id in (select c.instance from instance_contact c
         where c.org = $1 and c.contact = any (${parameters.add(contacts)}::uuid[]))`,
      ...(after === undefined ? [] : [`i.id > ${parameters.add(after)}::uuid`]),
      ...ofSeenRecords(viewer, otherNow(this.clock), 'i', parameters),
    ];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ id: string }>({
        text: `select i.id from instance i where ${conditions.join(' and ')} order by i.id limit ${parameters.add(limit)}`,
        values: parameters.values,
      }),
    );
    return rows.map(({ id }) => id);
  }

  async merge(org: string, contact: string, into: string): Promise<boolean> {
    // Who was merged into the one that goes is the same person as well: chains would have to be followed.
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({
        text: `with merged as (
                 update contact c set merged_into = k.id, version = c.version + 1, updated_at = now()
                   from contact k
                  where c.org = $1 and c.id = $2 and c.merged_into is null
                    and k.org = $1 and k.id = $3 and k.merged_into is null and k.id <> c.id and k.customer = c.customer
                 returning c.id, k.id as kept),
               followed as (
                 update contact f set merged_into = m.kept from merged m
                  where f.org = $1 and f.merged_into = m.id)
               select from merged`,
        values: [org, contact, into],
      }),
    );
    return rowCount === 1;
  }
}
