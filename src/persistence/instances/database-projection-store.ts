import { createHash } from 'node:crypto';
import type { Projection, SealedEvent } from '../../application/ports/instance-store.js';
import type { ProjectionStore } from '../../application/ports/projection-store.js';
import type { Database } from '../database/database.js';
import type { Session } from '../database/organisation-sessions.js';
import { projectionStatements } from './write-statement.js';

interface ProjectionTable {
  readonly table: string;
  /** The column that names the instance. */
  readonly instance: string;
  /** What the rows are ordered by. */
  readonly order: string;
  /** What the log says of a row, where others say something of it too; all of it when absent. */
  readonly columns?: string;
  /** Which rows are projected, where others are not. */
  readonly only?: string;
}

/** The tables events project to. */
const PROJECTIONS: readonly ProjectionTable[] = [
  { table: 'instance', instance: 'id', order: 'id' },
  { table: 'evidence', instance: 'instance', order: 'instance, id' },
  {
    table: 'evidence_match',
    instance: 'instance',
    order: 'instance, criterion, bucket, occurred_at, evidence',
  },
  { table: 'stage_stay', instance: 'instance', order: 'instance, left_seq' },
  { table: 'artifact_version', instance: 'instance', order: 'instance, artifact, version' },
  { table: 'instance_gram', instance: 'instance', order: 'instance, gram' },
  { table: 'open_check', instance: 'instance', order: 'instance, id' },
  { table: 'open_check_party', instance: 'instance', order: 'instance, via, person, name, level, id' },
  { table: 'expectation', instance: 'instance', order: 'instance, id' },
  { table: 'instance_contact', instance: 'instance', order: 'instance, contact' },
  { table: 'gate_doubt', instance: 'instance', order: 'instance, evidence, seq' },
  { table: 'evidence_text', instance: 'instance', order: 'instance, piece, kind, field, fingerprint' },
  { table: 'instance_participant', instance: 'instance', order: 'instance, party' },
  { table: 'gate_override', instance: 'instance', order: 'instance, id' },
  { table: 'approval_seat', instance: 'instance', order: 'instance, request, step, person' },
  { table: 'pending_approval', instance: 'instance', order: 'instance, request' },
  {
    table: 'job',
    instance: 'instance',
    order: 'instance, request, step',
    columns: 'row(kind, instance, approval, request, step, scheduled_at)',
    only: `kind = 'approval-due'`,
  },
];

const ROWS_AT_ONCE = 1_000;

/** Projections in the database, dropped and written as the owner of the schema: the serving role may not drop an instance. */
export class DatabaseProjectionStore implements ProjectionStore {
  constructor(private readonly database: Database) {}

  async instances(org: string, page: { after?: string; limit: number }): Promise<readonly string[]> {
    const { rows } = await this.database.sessions.run(org, (session) =>
      session.query<{ instance: string }>({
        text: `select instance from event where org = $1 and seq = 1 and ($2::uuid is null or instance > $2)
               order by instance limit $3`,
        values: [org, page.after ?? null, page.limit],
      }),
    );
    return rows.map(({ instance }) => instance);
  }

  async replace(
    org: string,
    events: readonly SealedEvent[],
    projection: Projection,
  ): Promise<'replaced' | 'outdated'> {
    const { id } = projection.state;
    return this.database.asOwner(org, async (session) => {
      await session.query({
        text: `select from instance where org = $1 and id = $2 for update`,
        values: [org, id],
      });
      if ((await lastSeq(session, org, id)) !== events.at(-1)?.event.seq) return 'outdated';
      for (const { table, instance, only = 'true' } of PROJECTIONS) {
        await session.query({
          text: `delete from ${table} where org = $1 and ${instance} = $2 and ${only}`,
          values: [org, id],
        });
      }
      for (const statement of projectionStatements(org, projection, events)) await session.query(statement);
      return 'replaced';
    });
  }

  async dropStrays(org: string): Promise<number> {
    return this.database.asOwner(org, async (session) => {
      let dropped = 0;
      for (const { table, instance, only = 'true' } of PROJECTIONS) {
        const { rowCount } = await session.query({
          text: `delete from ${table} p where p.org = $1 and ${only}
                   and not exists (select from event e where e.org = p.org and e.instance = p.${instance} and e.seq = 1)`,
          values: [org],
        });
        if (table === 'instance') dropped = rowCount ?? 0;
      }
      return dropped;
    });
  }

  async digest(org: string): Promise<string> {
    const hash = createHash('sha256');
    await this.database.sessions.transaction(org, async (session) => {
      await session.query({ text: `set local timezone to 'UTC'` });
      for (const { table, order, columns = 'p', only = 'true' } of PROJECTIONS) {
        hash.update(`${table}\n`);
        // A cursor, because all rows at once would not fit into memory.
        await session.query({
          text: `declare ${table}_rows no scroll cursor for select ${columns}::text as line
                   from ${table} p where org = $1 and ${only} order by ${order}`,
          values: [org],
        });
        for await (const line of linesOf(session, `${table}_rows`)) hash.update(`${line}\n`);
      }
    });
    return hash.digest('hex');
  }
}

async function* linesOf(session: Session, cursor: string): AsyncGenerator<string, void, undefined> {
  for (;;) {
    const { rows } = await session.query<{ line: string }>({ text: `fetch ${ROWS_AT_ONCE} from ${cursor}` });
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

async function lastSeq(session: Session, org: string, instance: string): Promise<number | null> {
  const { rows } = await session.query<{ seq: number | null }>({
    text: `select max(seq) as seq from event where org = $1 and instance = $2`,
    values: [org, instance],
  });
  return rows[0]?.seq ?? null;
}
