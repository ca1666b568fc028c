import { type Clock, databaseClock } from '../../application/ports/clock.js';
import type {
  DecisionContext,
  DecisionRequest,
  InstanceStore,
  InstanceWrite,
  SealedEvent,
  WriteResult,
} from '../../application/ports/instance-store.js';
import type { EvidencePiece } from '../../engine/model/instance-state.js';
import type { Instant } from '../../engine/model/value.js';
import { appendEntry } from '../audit/append-entry.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { otherNow } from '../other-now.js';
import { isUuid } from '../uuid.js';
import { decisionContext } from './decision-context.js';
import { decisionQuery, type DecisionRow } from './decision-query.js';
import { EVENT_COLUMNS, type EventRow, sealedEvent } from './event-row.js';
import { ReferenceNumbers } from './reference-numbers.js';
import { type Upcasters, upcasters } from './upcasters.js';
import { violated } from './violation.js';
import { writeStatement } from './write-statement.js';

/** Instances and their events in the database. */
export class DatabaseInstanceStore implements InstanceStore {
  private readonly references: ReferenceNumbers;

  constructor(
    private readonly sessions: OrganisationSessions,
    private readonly clock: Clock = databaseClock,
    private readonly known: Upcasters = upcasters,
  ) {
    this.references = new ReferenceNumbers(sessions);
  }

  async read(request: DecisionRequest): Promise<DecisionContext> {
    const query = decisionQuery(request, otherNow(this.clock));
    const { rows } = await this.sessions.run(request.org, (session) => session.query<DecisionRow>(query));
    return decisionContext(rows[0]);
  }

  async write(write: InstanceWrite): Promise<WriteResult> {
    try {
      if (await this.isWritten(write)) return { kind: 'written' };
    } catch (error) {
      const constraint = violated(error);
      if (constraint === 'idempotency_pkey') return { kind: 'answered' };
      if (constraint === undefined) throw error;
    }
    return (await this.isAnswered(write)) ? { kind: 'answered' } : { kind: 'conflict' };
  }

  /** The one statement; a transaction around it costs round trips and is for the few writes that the trail tells of. */
  private isWritten(write: InstanceWrite): Promise<boolean> {
    const { org, audit = [] } = write;
    const statement = async (session: Session): Promise<boolean> =>
      (await session.query(writeStatement(write))).rowCount === 1;
    if (audit.length === 0) return this.sessions.run(org, statement);
    return this.sessions.transaction(org, async (session) => {
      if (!(await statement(session))) return false;
      for (const entry of audit) await appendEntry(session, org, entry, this.clock);
      return true;
    });
  }

  /** Whether the race was lost to the very same request, which a repeat has to be told from another's change. */
  private async isAnswered({ org, idempotency }: InstanceWrite): Promise<boolean> {
    if (idempotency === undefined) return false;
    const { rowCount } = await this.sessions.run(org, (session) =>
      session.query({
        text: `select from idempotency where org = $1 and actor = $2 and key = $3`,
        values: [org, idempotency.actor, idempotency.key],
      }),
    );
    return rowCount === 1;
  }

  async events(org: string, instance: string, until?: Instant): Promise<SealedEvent[]> {
    return this.select(org, instance, `and recorded_at <= coalesce($3::timestamptz, 'infinity')`, [
      until ?? null,
    ]);
  }

  async eventPage(org: string, instance: string, after: number, limit: number): Promise<SealedEvent[]> {
    return this.select(org, instance, `and seq > $3`, [after], limit);
  }

  private async select(
    org: string,
    instance: string,
    where: string,
    values: unknown[],
    limit?: number,
  ): Promise<SealedEvent[]> {
    if (!isUuid(instance)) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<EventRow>({
        text: `select ${EVENT_COLUMNS} from event where org = $1 and instance = $2 ${where} order by seq limit $4`,
        values: [org, instance, ...values, limit ?? null],
      }),
    );
    return rows.map((row) => sealedEvent(row, this.known));
  }

  async evidence(
    org: string,
    instance: string,
    page: { after?: string; limit: number },
  ): Promise<EvidencePiece[]> {
    if (!isUuid(instance) || (page.after !== undefined && !isUuid(page.after))) return [];
    const { rows } = await this.sessions.run(org, (session) =>
      session.query<{ piece: EvidencePiece }>({
        text: `select piece from evidence where org = $1 and instance = $2
                 and ($3::uuid is null or (occurred_at, id) < (
                   select occurred_at, id from evidence where org = $1 and instance = $2 and id = $3))
               order by occurred_at desc, id desc limit $4`,
        values: [org, instance, page.after ?? null, page.limit],
      }),
    );
    return rows.map(({ piece }) => piece);
  }

  nextReference(org: string, prefix: string, year: number): Promise<string> {
    return this.references.next(org, prefix, year);
  }
}
