import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Log } from '../../application/ports/audit-reader.js';
import type {
  Checkpoint,
  CheckpointCursor,
  CheckpointDocument,
  CheckpointHead,
  CheckpointStore,
} from '../../application/ports/checkpoint-store.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { LOG_TABLES } from './log-tables.js';
import { sealDocument } from './seal-document.js';

const MINUTE_MS = 60_000;

/** Told from other advisory locks by the first of its two numbers. */
const CHECKPOINT_LOCK = 758_423;

type Wanted = Parameters<CheckpointStore['append']>[1];

/** Checkpoints in the database. */
export class DatabaseCheckpoints implements CheckpointStore {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  append(org: string, wanted: Wanted): ReturnType<CheckpointStore['append']> {
    return this.sessions.transaction(org, async (session) => {
      if (!(await isFirst(session, org))) return undefined;
      const before = await last(session, org);
      const now = this.clock.now(before.now);
      const rests =
        Date.parse(now) - Date.parse(before.madeAt ?? '0001-01-01') < wanted.restMinutes * MINUTE_MS;
      if (rests) return undefined;
      const streams = wanted.after?.log === 'instance' ? [] : await grown(session, 'stream', org, wanted);
      const left = { ...wanted, heads: wanted.heads - streams.length };
      const instances = left.heads > 0 ? await grown(session, 'instance', org, left) : [];
      const end = instances.at(-1) ?? streams.at(-1);
      if (end === undefined) return undefined;
      const seq = before.seq + 1;
      await insert(session, {
        format: 'sluice-checkpoint/1',
        ...{ org, seq, madeAt: now, previousHash: before.hash, heads: { instances, streams } },
      });
      await remember(session, 'stream', org, seq, streams);
      await remember(session, 'instance', org, seq, instances);
      const cursor: CheckpointCursor = { log: instances.length > 0 ? 'instance' : 'stream', chain: end[0] };
      return { seq, heads: streams.length + instances.length, last: cursor };
    });
  }

  async page(org: string, after: number, limit: number): Promise<readonly Checkpoint[]> {
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ text: string; hash: string }>({
        text: `select text, encode(hash, 'hex') as hash from checkpoint where org = $1 and seq > $2 order by seq limit $3`,
        values: [org, after, limit],
      }),
    );
    return rows.map(({ text, hash }) => ({ checkpoint: JSON.parse(text) as CheckpointDocument, hash }));
  }
}

/** Whether no other process is making one for the organisation; none begins while this transaction lasts. */
async function isFirst(session: Session, org: string): Promise<boolean> {
  const { rows } = await session.query<{ first: boolean }>({
    text: 'select pg_try_advisory_xact_lock($1, hashtext($2)) as first',
    values: [CHECKPOINT_LOCK, org],
  });
  return rows[0]?.first === true;
}

async function last(
  session: Session,
  org: string,
): Promise<{ seq: number; hash: string | null; madeAt: string | null; now: string }> {
  const { rows } = await session.query<{
    seq: number | null;
    hash: string | null;
    made_at: Date | null;
    now: Date;
  }>({
    text: `select c.seq, encode(c.hash, 'hex') as hash, c.made_at, clock_timestamp() as now
           from (select) as one left join lateral (
             select seq, hash, made_at from checkpoint where org = $1 order by seq desc limit 1) as c on true`,
    values: [org],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the database does not say what time it is');
  return {
    seq: row.seq ?? 0,
    hash: row.hash,
    madeAt: row.made_at?.toISOString() ?? null,
    now: row.now.toISOString(),
  };
}

/** Heads that no checkpoint holds yet. One that went back is left alone: the checkpoint that holds it will tell. */
async function grown(
  session: Session,
  log: Log,
  org: string,
  { after, heads }: Wanted,
): Promise<CheckpointHead[]> {
  const of = LOG_TABLES[log];
  const { rows } = await session.query<{ chain: string; seq: number; hash: string }>({
    text: `select h.${of.id}::text as chain, h.seq, encode(h.head_hash, 'hex') as hash
           from ${of.heads} h left join ${of.checkpointed} c on c.org = h.org and c.${of.chain} = h.${of.id}
           where h.org = $1 and ($2::${of.type} is null or h.${of.id} > $2::${of.type})
             and h.seq > coalesce(c.seq, 0) and h.head_hash is not null
           order by h.${of.id} limit $3`,
    values: [org, after?.log === log ? after.chain : null, heads],
  });
  return rows.map(({ chain, seq, hash }) => [chain, seq, hash]);
}

async function insert(session: Session, document: CheckpointDocument): Promise<void> {
  const { text, hash } = sealDocument(document);
  await session.query({
    text: `insert into checkpoint (org, seq, made_at, text, hash) values ($1, $2, $3, $4, decode($5, 'hex'))`,
    values: [document.org, document.seq, document.madeAt, text, hash],
  });
}

async function remember(
  session: Session,
  log: Log,
  org: string,
  checkpoint: number,
  heads: readonly CheckpointHead[],
): Promise<void> {
  if (heads.length === 0) return;
  const { checkpointed, chain, type } = LOG_TABLES[log];
  await session.query({
    text: `insert into ${checkpointed} (org, ${chain}, seq, checkpoint)
           select $1, chain, seq, $4 from unnest($2::${type}[], $3::integer[]) as h(chain, seq)
           on conflict (org, ${chain}) do update set seq = excluded.seq, checkpoint = excluded.checkpoint`,
    values: [org, heads.map(([id]) => id), heads.map(([, seq]) => seq), checkpoint],
  });
}
