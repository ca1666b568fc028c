import { createHash } from 'node:crypto';
import { MakeCheckpoints } from '../../src/application/audit/make-checkpoints.js';
import { VerifyAudit, type AuditReport } from '../../src/application/audit/verify-audit.js';
import { findingWords } from '../../src/application/audit/finding-words.js';
import type { Checkpoint } from '../../src/application/ports/checkpoint-store.js';
import { canonicalText } from '../../src/definitions/canonical-text.js';
import { DatabaseAuditSnapshots } from '../../src/persistence/audit/database-audit-reader.js';
import { DatabaseAuditTrail } from '../../src/persistence/audit/database-audit-trail.js';
import { DatabaseCheckpoints } from '../../src/persistence/audit/database-checkpoints.js';
import type { Database } from '../../src/persistence/database/database.js';
import { DatabaseInstanceStore } from '../../src/persistence/instances/database-instance-store.js';
import { SampleInstance } from '../support/sample-instance.js';
import { givenOrganisation } from '../support/test-database.js';

type Hashed = Record<string, unknown>;

const LOGS = {
  instance: { events: 'event', chain: 'instance', heads: 'instance', id: 'id' },
  stream: { events: 'audit_event', chain: 'stream', heads: 'audit_stream', id: 'stream' },
} as const;

/** Makes checkpoints in one organisation. */
export function makeCheckpoints(database: Database, org: string): MakeCheckpoints {
  const organisation = { id: org, slug: org, name: 'One', zone: 'UTC' };
  return new MakeCheckpoints(
    { organisations: () => Promise.resolve([organisation]) },
    new DatabaseCheckpoints(database.sessions),
  );
}

/** An organisation with three records, two streams of the trail and two checkpoints, for somebody to tamper with. */
export class AuditScene {
  private constructor(
    private readonly database: Database,
    readonly org: string,
    readonly records: readonly [string, string, string],
    readonly exported: readonly Checkpoint[],
  ) {}

  static async make(database: Database): Promise<AuditScene> {
    const org = await givenOrganisation(database);
    const store = new DatabaseInstanceStore(database.sessions);
    const trail = new DatabaseAuditTrail(database.sessions);
    const checkpoints = new DatabaseCheckpoints(database.sessions);
    const make = makeCheckpoints(database, org);
    const samples = [1, 2, 3].map(() => new SampleInstance(org));
    const signIn = (stream: string) =>
      trail.record(org, { type: 'sign-in.succeeded', stream, actor: stream, body: { from: '10.0.0.1' } });
    for (const sample of samples)
      for (const stage of [undefined, 'offer', 'tender'])
        await store.write(stage === undefined ? sample.create() : sample.enter(stage));
    for (const stream of ['lin', 'lin', 'lin', 'wang']) await signIn(stream);
    await make.make();
    for (const sample of samples) await store.write(sample.enter('closing'));
    await signIn('lin');
    await make.make();
    const ids = samples.map(({ id }) => id);
    const exported = await checkpoints.page(org, 0, 10);
    return new AuditScene(database, org, ids as [string, string, string], exported);
  }

  /** Runs a statement as a superuser, past every trigger and foreign key. `$1` is the organisation. */
  async tamper(text: string, ...values: unknown[]): Promise<void> {
    await this.database.asOwner(this.org, async (session) => {
      await session.query({ text: 'set local session_replication_role = replica' });
      const { rowCount } = await session.query({ text, values: [this.org, ...values] });
      if (rowCount === 0) throw new Error(`nothing was tampered with by ${text}`);
    });
  }

  /** Changes the text of one row and makes everything after it, the row of the chain included, fit to that. */
  async rewrite(
    log: 'instance' | 'stream',
    chain: string,
    seq: number,
    edit: (hashed: Hashed) => Hashed,
  ): Promise<void> {
    const { events, chain: column, heads, id } = LOGS[log];
    let previousHash: string | undefined;
    for (const { seq: each, text } of await this.rows(events, column, chain)) {
      if (each < seq) continue;
      const hashed = JSON.parse(text) as Hashed;
      const edited = each === seq ? edit(hashed) : { ...hashed, previousHash };
      const written = canonicalText(edited);
      previousHash = createHash('sha256').update(written, 'utf8').digest('hex');
      await this.tamper(
        `update ${events} set text = $4, hash = decode($5, 'hex') where org = $1 and ${column} = $2 and seq = $3`,
        ...[chain, each, written, previousHash],
      );
    }
    await this.tamper(
      `update ${heads} set head_hash = decode($3, 'hex') where org = $1 and ${id} = $2`,
      ...[chain, previousHash],
    );
  }

  private async rows(table: string, column: string, chain: string): Promise<{ seq: number; text: string }[]> {
    const { rows } = await this.database.sessions.run(this.org, (session) =>
      session.query<{ seq: number; text: string }>({
        text: `select seq, text from ${table} where org = $1 and ${column} = $2 order by seq`,
        values: [this.org, chain],
      }),
    );
    return rows;
  }

  verify(exported: readonly Checkpoint[] = []): Promise<AuditReport> {
    async function* each(): AsyncGenerator<Checkpoint> {
      yield* exported;
    }
    return new VerifyAudit(new DatabaseAuditSnapshots(this.database.sessions)).verify(
      this.org,
      exported.length === 0 ? undefined : each(),
    );
  }

  /** What is found, each as `code chain seq`, with records by their place. */
  async findings(exported: readonly Checkpoint[] = []): Promise<string[]> {
    const { findings } = await this.verify(exported);
    for (const finding of findings) {
      const { en, zh } = findingWords(finding);
      if (/undefined|NaN/.test(en + zh) || !/[\u4e00-\u9fff]/.test(zh)) throw new Error(`${en} ${zh}`);
    }
    return findings.map(({ code, subject: { log, chain, seq } }) => {
      const place = this.records.indexOf(chain ?? '');
      const what = place >= 0 ? `record ${place + 1}` : `${log}${chain === undefined ? '' : ` ${chain}`}`;
      return `${code}: ${what}${seq === undefined ? '' : ` ${seq}`}`;
    });
  }
}
