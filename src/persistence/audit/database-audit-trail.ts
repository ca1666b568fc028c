import type { AuditEntry, AuditRecord, AuditTrail, AuditType } from '../../application/ports/audit-trail.js';
import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type { OrganisationSessions } from '../database/organisation-sessions.js';
import { decodeCursor, encodeCursor } from '../queries/cursor.js';
import { SqlParameters } from '../queries/sql-parameters.js';
import { appendEntry } from './append-entry.js';
import { type AuditRow, recordOf } from './record-of.js';
import { positionOf, positionText } from './trail-position.js';

/** The trail in the database. */
export class DatabaseAuditTrail implements AuditTrail {
  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
  ) {}

  async record(org: string, entry: AuditEntry): Promise<void> {
    await this.sessions.transaction(org, (session) => appendEntry(session, org, entry, this.clock));
  }

  async page(
    org: string,
    { stream, type, cursor, limit }: { stream?: string; type?: AuditType; cursor?: string; limit: number },
  ): Promise<{ readonly items: readonly AuditRecord[]; readonly next?: string }> {
    const list = ['audit', stream, type];
    const parameters = new SqlParameters();
    const conditions = [`org = ${parameters.add(org)}`];
    if (stream !== undefined) conditions.push(`stream = ${parameters.add(stream)}`);
    if (type !== undefined) conditions.push(`type = ${parameters.add(type)}`);
    if (cursor !== undefined) {
      const { key } = decodeCursor(list, cursor, (found) => positionOf(found) !== undefined);
      const after = positionOf(key);
      // Within one stream time and number grow together; the number has an index there.
      conditions.push(
        stream === undefined
          ? `(recorded_at, stream, seq) < (${parameters.add(after?.recordedAt)}::timestamptz, ${parameters.add(after?.stream)}, ${parameters.add(after?.seq)}::integer)`
          : `seq < ${parameters.add(after?.seq)}::integer`,
      );
    }
    const order = stream === undefined ? 'recorded_at desc, stream desc, seq desc' : 'seq desc';
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<AuditRow>({
        text: `select stream, seq, type, actor, recorded_at, text, encode(hash, 'hex') as hash from audit_event
               where ${conditions.join(' and ')} order by ${order} limit ${parameters.add(limit + 1)}`,
        values: parameters.values,
      }),
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.map(recordOf);
    if (rows.length <= limit || last === undefined) return { items };
    const { recorded_at, seq, stream: from } = last;
    const key = positionText({ recordedAt: recorded_at.toISOString(), seq, stream: from });
    return { items, next: encodeCursor(list, { key, id: org }) };
  }
}
