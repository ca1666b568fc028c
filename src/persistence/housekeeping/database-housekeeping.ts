import type { Housekeeping } from '../../application/ports/housekeeping.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** Deletes rows that have served their time. */
export class DatabaseHousekeeping implements Housekeeping {
  constructor(private readonly sessions: OrganisationSessions) {}

  async forgetAnswers(org: string, olderThanDays: number): Promise<number> {
    return this.remove(
      org,
      'delete from idempotency where org = $1 and created_at < now() - make_interval(days => $2)',
      olderThanDays,
    );
  }

  async forgetSessions(org: string): Promise<number> {
    return this.remove(
      org,
      `delete from credential where org = $1 and kind = 'session' and (expires_at < now() or revoked_at is not null)`,
    );
  }

  async forgetSignInFailures(org: string): Promise<number> {
    return this.remove(
      org,
      `delete from sign_in_failure where org = $1 and last_at < now() - interval '1 day'`,
    );
  }

  private async remove(org: string, text: string, ...values: unknown[]): Promise<number> {
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({ text, values: [org, ...values] }),
    );
    return rowCount ?? 0;
  }
}
