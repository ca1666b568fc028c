import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type {
  Admission,
  FailureCounter,
  FailureEntries,
  SignInFailures,
} from '../../application/ports/sign-in-failures.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';

/** Failed attempts in the database. */
export class DatabaseSignInFailures implements SignInFailures {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  admit(
    org: string,
    counters: readonly FailureCounter[],
    { locked }: FailureEntries,
    forgotten?: string,
  ): Promise<Admission> {
    return this.sessions.transaction(org, async (session) => {
      if (await anyLocked(session, org, counters)) {
        await appendEntry(session, org, locked, this.clock);
        return 'locked';
      }
      if (forgotten !== undefined) await forget(session, org, forgotten);
      return 'admitted';
    });
  }

  fail(
    org: string,
    counters: readonly FailureCounter[],
    { failed, locked }: FailureEntries,
  ): Promise<Admission> {
    return this.sessions.transaction(org, async (session) => {
      let counted = true;
      for (const counter of counters) counted &&= await count(session, org, counter);
      await appendEntry(session, org, counted ? failed : locked, this.clock);
      return counted ? 'admitted' : 'locked';
    });
  }

  forget(org: string, subject: string, entry: AuditEntry): Promise<boolean> {
    return this.sessions.transaction(org, async (session) => {
      const wasLocked = await forget(session, org, subject);
      if (wasLocked) await appendEntry(session, org, entry, this.clock);
      return wasLocked;
    });
  }
}

async function anyLocked(
  session: Session,
  org: string,
  counters: readonly FailureCounter[],
): Promise<boolean> {
  const { rowCount } = await session.query({
    text: `select from sign_in_failure where org = $1 and subject = any($2::text[]) and locked_until > now()`,
    values: [org, counters.map(({ subject }) => subject)],
  });
  return rowCount !== 0;
}

/** Counts a failure unless it is locked; answers whether it did. */
async function count(session: Session, org: string, { subject, free }: FailureCounter): Promise<boolean> {
  const { rows } = await session.query<{ counted: boolean }>({
    text: `insert into sign_in_failure as known (org, subject, failures, last_at, attempt)
           values ($1, $2, 1, now(), $4)
           on conflict (org, subject) do update set
             failures = case
               when known.locked_until > now() then known.failures
               when known.last_at < now() - interval '1 day' then 1
               else known.failures + 1 end,
             last_at = case when known.locked_until > now() then known.last_at else now() end,
             attempt = case when known.locked_until > now() then known.attempt else excluded.attempt end,
             locked_until = case
               when known.locked_until > now() then known.locked_until
               when known.last_at >= now() - interval '1 day' and known.failures + 1 >= $3::integer
               then now() + least(3600, 60 * 2 ^ least(known.failures + 1 - $3::integer, 10)) * interval '1 second' end
           returning attempt = $4::uuid as counted`,
    values: [org, subject, free, randomUUID()],
  });
  return rows[0]?.counted === true;
}

async function forget(session: Session, org: string, subject: string): Promise<boolean> {
  const { rows } = await session.query<{ locked: boolean | null }>({
    text: `delete from sign_in_failure where org = $1 and subject = $2 returning locked_until > now() as locked`,
    values: [org, subject],
  });
  return rows[0]?.locked === true;
}
