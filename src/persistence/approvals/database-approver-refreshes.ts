import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { ApproverRefreshes } from '../../application/ports/approver-refreshes.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';

/** Longer than any command is under way between what it reads and what it writes. */
const SETTLING_SECONDS = 10;

/** The version of the directory seats are up to, kept with the organisation. */
export class DatabaseApproverRefreshes implements ApproverRefreshes {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async schedule(): Promise<void> {
    await this.sessions.run(null, (session) =>
      session.query({
        name: 'schedule-approver-refreshes',
        // A job that waits for a later time is brought forward; one that somebody has claimed is left to him, and made
        // again when he is done.
        text: `insert into job as j (org, kind, due_at, version)
               select o.id, 'refresh-approvers', coalesce($1::timestamptz, now()) + make_interval(secs => $2),
                      o.directory_version
                 from organisation o where o.directory_version > o.approvers_version
               on conflict (org, kind) where instance is null
                 do update set due_at = excluded.due_at, version = excluded.version
                where j.attempts = 0 and j.due_at > excluded.due_at`,
        values: [otherNow(this.clock), SETTLING_SECONDS],
      }),
    );
  }

  async finished(org: string, version: number): Promise<void> {
    await this.sessions.run(org, (session) =>
      session.query({
        text: 'update organisation set approvers_version = greatest(approvers_version, $2::bigint) where id = $1',
        values: [org, version],
      }),
    );
  }
}
