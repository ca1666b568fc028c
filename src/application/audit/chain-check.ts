import { sha256 } from '../event-log/seal-events.js';
import type { Log, StoredRow } from '../ports/audit-reader.js';
import type { Report, Subject } from './finding.js';
import { expectedColumn, parsedObject } from './hashed-text.js';

/** The row before, as far as what follows has to fit to it. */
interface Previous {
  readonly seq: number;
  readonly hash: string | null;
  /** Something was wrong with it already: that what follows does not fit to it is no news. */
  readonly suspect: boolean;
}

const BEGINNING: Previous = { seq: 0, hash: null, suspect: false };

/** Follows one chain row by row, and reports what is not as it was written. */
export class ChainCheck {
  private previous = BEGINNING;
  private last: StoredRow | undefined;
  private stage = '';
  private reference: string | undefined;

  constructor(
    private readonly log: Log,
    readonly chain: string,
    private readonly report: Report,
    private readonly org: string,
  ) {}

  /** Takes the row that comes next. */
  take(row: StoredRow): void {
    this.last = row;
    this.reference ??= row.reference;
    const { seq } = this.previous;
    const gap = row.seq > seq + 1;
    if (gap) this.report('rows-missing', this.subject(seq + 1), { to: row.seq - 1 });
    const whole = sha256(row.text) === row.hash;
    const hashed = whole ? parsedObject(row.text) : undefined;
    if (!whole) this.report('text-changed', this.subject(row.seq), {});
    else if (hashed === undefined) this.report('text-unreadable', this.subject(row.seq), {});
    const sound = hashed !== undefined && this.inPlace(row, hashed);
    if (sound) {
      if (!gap && !this.previous.suspect) this.checkLink(row, hashed['previousHash']);
      this.checkColumns(row, hashed);
      this.stage = String(hashed['stage']);
    }
    this.previous = { seq: row.seq, hash: row.hash, suspect: !sound };
  }

  /** The chain has no more rows: its own row has to say the same. */
  end(): void {
    const { last, previous } = this;
    if (last === undefined) return;
    const { head } = last;
    if (head === undefined) return this.report('head-missing', this.subject(), {});
    if (head.seq !== last.seq) return this.report('head-differs', this.subject(last.seq), { says: head.seq });
    if (head.hash !== last.hash) this.report('head-hash-differs', this.subject(last.seq), {});
    if (head.stage !== undefined && head.stage !== this.stage && !previous.suspect)
      this.report('stage-differs', this.subject(), { stored: head.stage, hashed: this.stage });
  }

  private inPlace(row: StoredRow, hashed: Readonly<Record<string, unknown>>): boolean {
    const { reference } = (hashed['body'] ?? {}) as { reference?: unknown };
    if (typeof reference === 'string' && hashed['type'] === 'instance.created') this.reference ??= reference;
    const home = hashed['org'] === this.org;
    if (home && hashed[this.log] === row.chain && hashed['seq'] === row.seq) return true;
    const place = `${String(hashed[this.log])}@${String(hashed['seq'])}`;
    this.report('out-of-place', this.subject(row.seq), {
      says: home ? place : `${String(hashed['org'])}/${place}`,
    });
    return false;
  }

  private checkLink(row: StoredRow, previousHash: unknown): void {
    const { seq, hash } = this.previous;
    if (previousHash === hash) return;
    if (seq === 0) this.report('not-the-first', this.subject(row.seq), {});
    else this.report('replaced', this.subject(seq), { next: row.seq });
  }

  private checkColumns(row: StoredRow, hashed: Readonly<Record<string, unknown>>): void {
    for (const [column, stored] of Object.entries(row.columns)) {
      const expected = expectedColumn(column, hashed[column]);
      if (stored !== expected)
        this.report('column-differs', this.subject(row.seq), {
          column,
          stored: stored ?? '',
          hashed: expected ?? '',
        });
    }
  }

  /** The chain, or a row of it, as a finding names it. */
  subject(seq?: number): Subject {
    const { log, chain, reference } = this;
    return {
      log,
      chain,
      ...(reference === undefined ? {} : { reference }),
      ...(seq === undefined ? {} : { seq }),
    };
  }
}
