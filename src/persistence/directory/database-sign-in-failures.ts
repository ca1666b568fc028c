import { randomUUID } from 'node:crypto';
import type { Admission, SignInFailures } from '../../application/ports/sign-in-failures.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** Failed attempts in the database. */
export class DatabaseSignInFailures implements SignInFailures {
  constructor(private readonly sessions: OrganisationSessions) {}

  async attempt(org: string, subject: string, free: number): Promise<Admission> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ counted: boolean }>({
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
      }),
    );
    return rows[0]?.counted === true ? 'admitted' : 'locked';
  }

  async takeBack(org: string, subject: string, free: number): Promise<void> {
    await this.sessions.run(org, (session) =>
      session.query({
        text: `update sign_in_failure
                  set failures = greatest(failures - 1, 0),
                      locked_until = case when failures > $3::integer then locked_until end
                where org = $1 and subject = $2`,
        values: [org, subject, free],
      }),
    );
  }

  async forget(org: string, subject: string): Promise<boolean> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ locked: boolean | null }>({
        text: `delete from sign_in_failure where org = $1 and subject = $2 returning locked_until > now() as locked`,
        values: [org, subject],
      }),
    );
    return rows[0]?.locked === true;
  }
}
