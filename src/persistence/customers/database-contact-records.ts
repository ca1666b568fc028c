import type { ContactRecords } from '../../application/ports/contact-records.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { isUuid } from '../uuid.js';

/** Which records name a contact, in the database. */
export class DatabaseContactRecords implements ContactRecords {
  constructor(private readonly sessions: OrganisationSessions) {}

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
    contacts: readonly string[],
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]> {
    if (after !== undefined && !isUuid(after)) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ instance: string }>({
        name: 'contact-records',
        text: `select distinct instance from instance_contact
                where org = $1 and contact = any ($2::uuid[]) and ($3::uuid is null or instance > $3)
                order by instance limit $4`,
        values: [org, contacts, after ?? null, limit],
      }),
    );
    return rows.map(({ instance }) => instance);
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
