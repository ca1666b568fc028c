import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { DueJob, JobKind, JobQueue } from '../../application/ports/job-queue.js';
import type { Instant } from '../../engine/model/value.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';
import { present } from '../present.js';

/** The longest note on a failure that is kept. */
const LONGEST_REASON = 500;

interface JobRow {
  id: string;
  org: string;
  instance: string | null;
  approval: string | null;
  request: string | null;
  step: string | null;
  version: string | null;
  attempts: number;
}

/** The job table, which any number of processes may claim from at once. */
export class DatabaseJobQueue implements JobQueue {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async claim(kind: JobKind, limit: number, leaseSeconds: number): Promise<readonly DueJob[]> {
    const { rows } = await this.sessions.run(null, (session) =>
      session.query<JobRow>({
        name: 'claim-jobs',
        text: `with due as (
                 select id from job where kind = $1 and due_at <= coalesce($4::timestamptz, now())
                  order by due_at, id limit $2 for update skip locked),
               claimed as (
                 update job j set due_at = coalesce($4::timestamptz, now()) + make_interval(secs => $3),
                        attempts = j.attempts + 1
                   from due where j.id = due.id
                 returning j.id, j.org, j.instance, j.approval, j.request, j.step, j.version, j.attempts,
                   j.scheduled_at)
               select id, org, instance, approval, request, step, version, attempts
                 from claimed order by scheduled_at, id`,
        values: [kind, limit, leaseSeconds, otherNow(this.clock)],
      }),
    );
    return rows.map(({ version, ...row }): DueJob =>
      present({ ...row, version: version === null ? null : Number(version) }),
    );
  }

  async done({ id, attempts }: DueJob, again?: Instant): Promise<void> {
    const text =
      again === undefined
        ? 'delete from job where id = $1 and attempts = $2'
        : 'update job set due_at = $3, attempts = 0, last_error = null where id = $1 and attempts = $2';
    const values = again === undefined ? [id, attempts] : [id, attempts, again];
    await this.sessions.run(null, (session) => session.query({ text, values }));
  }

  async retryLater({ id, attempts }: DueJob, seconds: number, reason: string): Promise<void> {
    await this.sessions.run(null, (session) =>
      session.query({
        text: `update job set due_at = coalesce($5::timestamptz, now()) + make_interval(secs => $3), last_error = $4
                where id = $1 and attempts = $2`,
        values: [
          id,
          attempts,
          seconds,
          reason.replaceAll('\0', '').slice(0, LONGEST_REASON),
          otherNow(this.clock),
        ],
      }),
    );
  }
}
