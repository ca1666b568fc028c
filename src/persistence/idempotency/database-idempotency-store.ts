import type { IdempotencyStore } from '../../application/ports/idempotency-store.js';
import type { StoredAnswer } from '../../application/ports/instance-store.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';

interface AnswerRow {
  readonly body_hash: string;
  readonly status: number | null;
  readonly response: string | null;
}

/** Answers to repeated requests, in the table commands keep theirs in; a row without a status is a claim. */
export class DatabaseIdempotencyStore implements IdempotencyStore {
  constructor(private readonly sessions: OrganisationSessions) {}

  async claim(
    org: string,
    actor: string,
    key: string,
    bodyHash: string,
  ): Promise<'claimed' | 'running' | StoredAnswer> {
    return this.sessions.run(org, async (session) => {
      const claimed = await session.query({
        text: `insert into idempotency as found (org, actor, key, body_hash) values ($1, $2, $3, $4)
               on conflict (org, actor, key) do update set body_hash = excluded.body_hash, created_at = now()
               where found.status is null and found.created_at < now() - interval '1 minute'`,
        values: [org, actor, key, bodyHash],
      });
      if (claimed.rowCount === 1) return 'claimed';
      const { rows } = await session.query<AnswerRow>({
        text: `select body_hash, status, response from idempotency where org = $1 and actor = $2 and key = $3`,
        values: [org, actor, key],
      });
      const [row] = rows;
      if (!row || row.status === null || row.response === null) return 'running';
      return { bodyHash: row.body_hash, status: row.status, response: row.response };
    });
  }

  async complete(org: string, actor: string, key: string, answer: StoredAnswer): Promise<void> {
    await this.sessions.run(org, (session) =>
      session.query({
        text: `update idempotency set status = $4, response = $5 where org = $1 and actor = $2 and key = $3`,
        values: [org, actor, key, answer.status, answer.response],
      }),
    );
  }

  async release(org: string, actor: string, key: string): Promise<void> {
    await this.sessions.run(org, (session) =>
      session.query({
        text: `delete from idempotency where org = $1 and actor = $2 and key = $3 and status is null`,
        values: [org, actor, key],
      }),
    );
  }
}
