import type { AuditEntry } from '../../application/ports/audit-trail.js';
import type { Clock } from '../../application/ports/clock.js';
import type { Credential, EndedWithPassword, StoredPassword } from '../../application/ports/directory.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { CredentialEntity } from './credential.entity.js';
import { UserEntity } from './user.entity.js';

/** Whose credentials are changed. */
interface Owner {
  readonly org: string;
  readonly user: string;
}

/** Changes of passwords, tokens and sessions, each in one transaction with what the trail says of it. */
export class CredentialChanges {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock,
  ) {}

  /** Adds one. */
  insert(org: string, credential: Credential, entry: AuditEntry): Promise<void> {
    const { scopes, revokedAt = null } = credential;
    return this.sessions.transaction(org, async (session) => {
      await session.manager.insert(CredentialEntity, { ...credential, scopes: [...scopes], org, revokedAt });
      await appendEntry(session, org, entry, this.clock);
    });
  }

  /** Stores a password and ends the sessions, and the tokens where wanted, but for one; undefined when there is no such user. */
  setPassword(
    { org, user }: Owner,
    { passwordHash, temporary }: StoredPassword,
    entry: AuditEntry,
    { tokens, except }: EndedWithPassword = {},
  ): Promise<readonly string[] | undefined> {
    return this.sessions.transaction(org, async (session) => {
      const row = { passwordHash, passwordTemporary: temporary };
      const { affected } = await session.manager.update(UserEntity, { org, id: user }, row);
      if (affected !== 1) return undefined;
      const ended = await revoke(
        session,
        { org, user },
        {
          ...(tokens === true ? {} : { kind: 'session' }),
          except,
        },
      );
      await appendEntry(session, org, entry, this.clock);
      return ended;
    });
  }

  /** Revokes one, or all that are in force; the trail is told when there were any. */
  revoke(
    owner: Owner,
    which: { readonly id?: string },
    entry: (ids: readonly string[]) => AuditEntry,
  ): Promise<readonly string[]> {
    return this.sessions.transaction(owner.org, async (session) => {
      const ids = await revoke(session, owner, which);
      if (ids.length > 0) await appendEntry(session, owner.org, entry(ids), this.clock);
      return ids;
    });
  }
}

async function revoke(
  session: Session,
  { org, user }: Owner,
  { id, kind, except }: { id?: string; kind?: Credential['kind']; except?: string | undefined },
): Promise<readonly string[]> {
  const { rows } = await session.query<{ id: string }>({
    text: `update credential set revoked_at = now()
            where org = $1 and user_id = $2 and ($3::uuid is null or id = $3) and ($4::text is null or kind = $4)
              and ($5::uuid is null or id <> $5) and revoked_at is null and expires_at > now() returning id`,
    values: [org, user, id ?? null, kind ?? null, except ?? null],
  });
  return rows.map((row) => row.id);
}
