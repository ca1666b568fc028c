import type { QueryConfig, QueryResultRow } from 'pg';
import type {
  AuditReader,
  AuditSnapshots,
  Head,
  Log,
  StoredCheckpoint,
  StoredDefinition,
  StoredRow,
} from '../../application/ports/audit-reader.js';
import type { PersonalValue } from '../../application/ports/personal-value-store.js';
import type { OrganisationSessions, Session } from '../database/organisation-sessions.js';
import { instantText, LOG_TABLES } from './log-tables.js';

const ROWS_AT_ONCE = 500;

type RawRow = Record<string, string | null> & {
  chain: string;
  seq: number;
  text: string;
  hash: string;
  head_seq: number | null;
};

/** Reads the logs through one transaction that sees them as they were when it began. */
export class DatabaseAuditSnapshots implements AuditSnapshots {
  constructor(private readonly sessions: OrganisationSessions) {}

  read<T>(org: string, work: (reader: AuditReader) => Promise<T>): Promise<T> {
    return this.sessions.transaction(org, async (session) => {
      await session.query({ text: 'set transaction isolation level repeatable read, read only' });
      return work(new DatabaseAuditReader(session, org));
    });
  }
}

class DatabaseAuditReader implements AuditReader {
  private cursors = 0;

  constructor(
    private readonly session: Session,
    readonly org: string,
  ) {}

  async *rows(log: Log, chain?: string): AsyncGenerator<StoredRow, void, undefined> {
    const of = LOG_TABLES[log];
    const members = Object.keys(of.columns);
    const columns = Object.values(of.columns).map((column, place) => `${column} as c${place}`);
    const one = chain === undefined ? '' : `and e.${of.chain} = $2`;
    const text = `select e.${of.chain}::text as chain, e.seq, e.text, encode(e.hash, 'hex') as hash, ${columns.join(', ')},
        h.seq as head_seq, encode(h.head_hash, 'hex') as head_hash, ${of.stage} as head_stage, ${of.reference} as reference
      from ${of.events} e left join ${of.heads} h on h.org = e.org and h.${of.id} = e.${of.chain}
      where e.org = $1 ${one} order by e.${of.chain}, e.seq`;
    const values = [this.org, ...(chain === undefined ? [] : [chain])];
    for await (const row of this.each<RawRow>({ text, values })) yield storedRow(row, members);
  }

  async *emptyChains(
    log: Log,
  ): AsyncGenerator<{ chain: string; seq: number; reference?: string }, void, undefined> {
    const of = LOG_TABLES[log];
    const rows = this.each<{ chain: string; seq: number; reference: string | null }>({
      text: `select h.${of.id}::text as chain, h.seq, ${of.reference} as reference from ${of.heads} h
             where h.org = $1 and not exists (
               select from ${of.events} e where e.org = h.org and e.${of.chain} = h.${of.id})
             order by h.${of.id}`,
      values: [this.org],
    });
    for await (const { chain, seq, reference } of rows) yield { chain, seq, ...named(reference) };
  }

  checkpoints(seq?: number): AsyncGenerator<StoredCheckpoint, void, undefined> {
    return this.each<{ seq: number; madeAt: string; text: string; hash: string }>(
      {
        text: `select seq, ${instantText('made_at')} as "madeAt", text, encode(hash, 'hex') as hash
               from checkpoint where org = $1 and ($2::integer is null or seq = $2) order by seq`,
        values: [this.org, seq ?? null],
      },
      8,
    );
  }

  async hashesAt(log: Log, heads: readonly Head[]): Promise<readonly (string | undefined)[]> {
    const of = LOG_TABLES[log];
    const { rows } = await this.session.query<{ hash: string | null }>({
      text: `select encode(e.hash, 'hex') as hash
             from unnest($2::${of.type}[], $3::integer[]) with ordinality as h(chain, seq, place)
             left join ${of.events} e on e.org = $1 and e.${of.chain} = h.chain and e.seq = h.seq order by h.place`,
      values: [this.org, heads.map(({ chain }) => chain), heads.map(({ seq }) => seq)],
    });
    return rows.map(({ hash }) => hash ?? undefined);
  }

  async endOf(log: Log, chain: string): Promise<{ seq: number; reference?: string }> {
    const of = LOG_TABLES[log];
    const { rows } = await this.session.query<{ seq: number; reference: string | null }>({
      text: `select coalesce(max(e.seq), 0) as seq,
               (select ${of.reference} from ${of.heads} h where h.org = $1 and h.${of.id} = $2::${of.type}) as reference
             from ${of.events} e where e.org = $1 and e.${of.chain} = $2::${of.type}`,
      values: [this.org, chain],
    });
    return { seq: rows[0]?.seq ?? 0, ...named(rows[0]?.reference ?? null) };
  }

  async definitions(): Promise<readonly StoredDefinition[]> {
    const { rows } = await this.session.query<{ name: string; digest: string; found: string }>({
      text: `select key || '@' || version as name, digest, encode(sha256(convert_to(canonical, 'UTF8')), 'hex') as found
             from process_definition where org = $1 order by key, version`,
      values: [this.org],
    });
    return rows;
  }

  async publications(): Promise<readonly string[]> {
    const { rows } = await this.session.query<{ text: string }>({
      text: `select text from audit_event where org = $1 and type = 'definition.published' order by recorded_at, stream, seq`,
      values: [this.org],
    });
    return rows.map(({ text }) => text);
  }

  async personalValues(instance: string): Promise<readonly PersonalValue[]> {
    const { rows } = await this.session.query<PersonalValue>({
      text: 'select id, salt, value from personal_value where org = $1 and instance = $2 order by id',
      values: [this.org, instance],
    });
    return rows;
  }

  async covered(instance: string): Promise<{ checkpoint: number; seq: number } | undefined> {
    const { rows } = await this.session.query<{ checkpoint: number; seq: number }>({
      text: 'select checkpoint, seq from checkpointed_instance where org = $1 and instance = $2',
      values: [this.org, instance],
    });
    return rows[0];
  }

  /** The rows of a statement through a cursor, since all at once would not fit into memory. */
  private async *each<Row extends QueryResultRow>(
    { text, values = [] }: Pick<QueryConfig, 'text' | 'values'>,
    atOnce = ROWS_AT_ONCE,
  ): AsyncGenerator<Row, void, undefined> {
    this.cursors += 1;
    const cursor = `audit_${this.cursors}`;
    await this.session.query({ text: `declare ${cursor} no scroll cursor for ${text}`, values });
    for (;;) {
      const { rows } = await this.session.query<Row>({ text: `fetch ${atOnce} from ${cursor}` });
      yield* rows;
      if (rows.length < atOnce) break;
    }
    await this.session.query({ text: `close ${cursor}` });
  }
}

function named(reference: string | null): { reference?: string } {
  return reference === null ? {} : { reference };
}

function storedRow(row: RawRow, members: readonly string[]): StoredRow {
  const { chain, seq, text, hash, head_seq: headSeq, head_hash, head_stage, reference } = row;
  const columns = Object.fromEntries(members.map((member, place) => [member, row[`c${place}`] ?? null]));
  const stage = head_stage === null || head_stage === undefined ? {} : { stage: head_stage };
  const head = headSeq === null ? {} : { head: { seq: headSeq, hash: head_hash ?? null, ...stage } };
  return { chain, seq, text, hash, columns, ...head, ...named(reference ?? null) };
}
