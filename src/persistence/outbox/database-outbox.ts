import type { Outbox, OutboxMessage } from '../../application/ports/outbox.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

/** The longest note on a failure that is kept. */
const LONGEST_REASON = 500;

/** The outbox table, which any number of processes may claim from at once. */
export class DatabaseOutbox implements Outbox {
  constructor(private readonly sessions: OrganisationSessions) {}

  async claim(limit: number, leaseSeconds: number): Promise<readonly OutboxMessage[]> {
    const { rows } = await this.sessions.run(null, (session) =>
      session.query<Omit<OutboxMessage, 'recipient'> & { recipient: string | null }>({
        name: 'claim-outbox',
        text: `with due as (
                 select id from outbox where due_at <= now() order by due_at, id limit $1 for update skip locked),
               claimed as (
                 update outbox o set due_at = now() + make_interval(secs => $2), attempts = o.attempts + 1
                   from due where o.id = due.id
                 returning o.id, o.org, o.instance, o.seq, o.topic, o.attempts, o.recipient)
               select * from claimed order by id`,
        values: [limit, leaseSeconds],
      }),
    );
    return rows.map(({ recipient, ...message }) =>
      recipient === null ? message : { ...message, recipient },
    );
  }

  async delivered(ids: readonly string[]): Promise<void> {
    await this.sessions.run(null, (session) =>
      session.query({
        name: 'delivered-outbox',
        text: 'delete from outbox where id = any($1::bigint[])',
        values: [ids],
      }),
    );
  }

  async retryLater(id: string, seconds: number, reason: string): Promise<void> {
    await this.sessions.run(null, (session) =>
      session.query({
        text: 'update outbox set due_at = now() + make_interval(secs => $2), last_error = $3 where id = $1',
        values: [id, seconds, reason.replaceAll('\0', '').slice(0, LONGEST_REASON)],
      }),
    );
  }
}
