import type { ExternalIdentities, ExternalIdentity } from '../../application/ports/external-identities.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { saved } from '../save-result.js';

/** Links to identity providers in the database. */
export class DatabaseExternalIdentities implements ExternalIdentities {
  constructor(private readonly sessions: OrganisationSessions) {}

  async userOf(org: string, { issuer, subject }: ExternalIdentity): Promise<string | undefined> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ user_id: string }>({
        text: `select user_id from external_identity where org = $1 and issuer = $2 and subject = $3`,
        values: [org, issuer, subject],
      }),
    );
    return rows[0]?.user_id;
  }

  link(
    org: string,
    { issuer, subject }: ExternalIdentity,
    user: string,
  ): Promise<'saved' | 'duplicate' | 'missing'> {
    return this.sessions.run(org, (session) =>
      saved(
        session.query({
          text: `insert into external_identity (org, issuer, subject, user_id) values ($1, $2, $3, $4)`,
          values: [org, issuer, subject, user],
        }),
      ),
    );
  }
}
