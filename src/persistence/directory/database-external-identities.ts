import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { SaveResult, User } from '../../application/ports/directory.js';
import type { ExternalIdentities, ExternalIdentity } from '../../application/ports/external-identities.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { saved } from '../save-result.js';
import { insertUser } from './save-user.js';

/** Links to identity providers in the database. */
export class DatabaseExternalIdentities implements ExternalIdentities {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

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
    identity: ExternalIdentity,
    user: string,
    entry: AuditEntry,
  ): Promise<'saved' | 'duplicate' | 'missing'> {
    return saved(
      this.sessions.transaction(org, async (session) => {
        await insertLink(session, org, identity, user);
        await appendEntry(session, org, entry, this.clock);
      }),
    );
  }

  createUser(
    org: string,
    identity: ExternalIdentity,
    user: Omit<User, 'version'>,
    entry: AuditEntry,
  ): Promise<SaveResult | 'circle'> {
    return insertUser(this.sessions, this.clock, org, { user, entry }, (session) =>
      insertLink(session, org, identity, user.id),
    );
  }
}

async function insertLink(
  session: Session,
  org: string,
  { issuer, subject }: ExternalIdentity,
  user: string,
): Promise<void> {
  await session.query({
    text: `insert into external_identity (org, issuer, subject, user_id) values ($1, $2, $3, $4)`,
    values: [org, issuer, subject, user],
  });
}
