import type { AuditEntry } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { Session } from '../database/organisation-sessions.js';
import { sealDocument } from './seal-document.js';

interface Head {
  readonly seq: number;
  readonly hash: string | null;
  readonly recorded_at: Date | null;
  readonly now: Date;
}

/** The version of the shape entries are written in. */
const SCHEMA_VERSION = 1;

/** Locks the stream until the transaction ends, making it when it is new: the entries of one stream never race. */
async function lockedHead(session: Session, org: string, stream: string): Promise<Head> {
  const { rows } = await session.query<Head>({
    name: 'audit-head',
    text: `insert into audit_stream as s (org, stream, seq) values ($1, $2, 0)
           on conflict (org, stream) do update set seq = s.seq
           returning seq, encode(head_hash, 'hex') as hash, recorded_at, clock_timestamp() as now`,
    values: [org, stream],
  });
  const [head] = rows;
  if (head === undefined) throw new Error('the stream of the audit trail is not visible');
  return head;
}

/**
 * Appends to the trail inside a transaction of the caller, so that what is told and the telling happen together or not at all.
 * @param session - must be in a transaction: the stream stays locked until it ends.
 */
export async function appendEntry(
  session: Session,
  org: string,
  entry: AuditEntry,
  clock: Clock = databaseClock,
): Promise<void> {
  const { type, stream, actor, body } = entry;
  const head = await lockedHead(session, org, stream);
  const now = clock.now(head.now.toISOString());
  const last = head.recorded_at?.toISOString() ?? now;
  const recordedAt = now < last ? last : now;
  const seq = head.seq + 1;
  const envelope = { org, stream, seq, type, recordedAt, schemaVersion: SCHEMA_VERSION };
  const { text, hash } = sealDocument({
    ...envelope,
    ...(actor === undefined ? {} : { actor }),
    ...{ body, previousHash: head.hash },
  });
  await session.query({
    name: 'audit-append',
    text: `with head as (
             update audit_stream set seq = $3, head_hash = decode($8, 'hex'), recorded_at = $5
             where org = $1 and stream = $2 returning 1)
           insert into audit_event (org, stream, seq, type, recorded_at, actor, text, hash)
           select $1, $2, $3, $4, $5::timestamptz, $6, $7, decode($8, 'hex') from head`,
    values: [org, stream, seq, type, recordedAt, actor ?? null, text, hash],
  });
}
