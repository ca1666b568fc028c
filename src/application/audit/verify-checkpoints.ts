import { sha256 } from '../event-log/seal-events.js';
import type { AuditReader, Head, Log, StoredCheckpoint } from '../ports/audit-reader.js';
import type { Checkpoint, CheckpointDocument } from '../ports/checkpoint-store.js';
import type { Report } from './finding.js';
import { readDocument } from './exported-checkpoint.js';
import { expectedColumn, parsedObject } from './hashed-text.js';

/** Holds the chains against the checkpoints of the database, and those against exported ones. */
export class CheckpointCheck {
  /** Chains that were reported: each later checkpoint would say the same of them. */
  private readonly reported = new Set<string>();
  /** Number and hash of each checkpoint in the database. */
  private readonly hashes = new Map<number, string>();

  constructor(
    private readonly reader: AuditReader,
    private readonly org: string,
    private readonly report: Report,
  ) {}

  /** @returns how many there are. */
  async stored(): Promise<number> {
    let before: { seq: number; hash: string | null; suspect: boolean } = {
      seq: 0,
      hash: null,
      suspect: false,
    };
    for await (const row of this.reader.checkpoints()) {
      this.hashes.set(row.seq, row.hash);
      const gap = row.seq > before.seq + 1;
      if (gap) this.report('rows-missing', { log: 'checkpoint', seq: before.seq + 1 }, { to: row.seq - 1 });
      const document = this.documentOf(row);
      if (document !== undefined) {
        if (!gap && !before.suspect && document.previousHash !== before.hash)
          this.report('replaced', { log: 'checkpoint', seq: before.seq }, { next: row.seq });
        await this.heads(document);
      }
      before = { seq: row.seq, hash: row.hash, suspect: document === undefined };
    }
    return this.hashes.size;
  }

  /** Holds exported checkpoints against what the database holds; call it after `stored`. @returns how many there are. */
  async exported(checkpoints: AsyncIterable<Checkpoint>): Promise<number> {
    let count = 0;
    for await (const { checkpoint, hash } of checkpoints) {
      const { seq, previousHash } = checkpoint;
      const subject = { log: 'checkpoint', seq } as const;
      const stored = this.hashes.get(seq);
      const before = this.hashes.get(seq - 1) ?? null;
      if (stored === undefined) this.report('rows-missing', subject, { to: seq });
      else if (stored !== hash) this.report('checkpoint-other', subject, {});
      // A file may begin anywhere; the hash it names there proves everything before.
      if (count === 0 && previousHash !== before)
        this.report('checkpoint-link', subject, { before: seq - 1 });
      // The heads of an equal one were compared when it was read from the database.
      if (stored !== hash) await this.heads(checkpoint);
      count += 1;
    }
    return count;
  }

  /** Holds one record against the checkpoint that saw it last. */
  async ofRecord(id: string, checkpoint: number): Promise<void> {
    for await (const row of this.reader.checkpoints(checkpoint)) {
      const instances = this.documentOf(row)?.heads.instances ?? [];
      await this.compare(
        checkpoint,
        'instance',
        instances.filter(([chain]) => chain === id),
      );
    }
  }

  private documentOf({ seq, text, hash, madeAt }: StoredCheckpoint): CheckpointDocument | undefined {
    const subject = { log: 'checkpoint', seq } as const;
    if (sha256(text) !== hash) {
      this.report('text-changed', subject, {});
      return undefined;
    }
    const document = readDocument(parsedObject(text));
    if (document === undefined) {
      this.report('text-unreadable', subject, {});
      return undefined;
    }
    if (document.org !== this.org || document.seq !== seq) {
      this.report('out-of-place', subject, { says: `${document.org}@${document.seq}` });
      return undefined;
    }
    const expected = expectedColumn('madeAt', document.madeAt) ?? '';
    if (madeAt !== expected)
      this.report('column-differs', subject, { column: 'madeAt', stored: madeAt, hashed: expected });
    return document;
  }

  private async heads({ seq, heads }: CheckpointDocument): Promise<void> {
    await this.compare(seq, 'instance', heads.instances);
    await this.compare(seq, 'stream', heads.streams);
  }

  private async compare(
    checkpoint: number,
    log: Log,
    heads: readonly (readonly [string, number, string])[],
  ): Promise<void> {
    if (heads.length === 0) return;
    const wanted: Head[] = heads.map(([chain, seq, hash]) => ({ log, chain, seq, hash }));
    const found = await this.reader.hashesAt(log, wanted);
    for (const [place, head] of wanted.entries())
      if (found[place] !== head.hash) await this.tell(checkpoint, head, found[place]);
  }

  private async tell(
    checkpoint: number,
    { log, chain, seq }: Head,
    found: string | undefined,
  ): Promise<void> {
    const key = `${log} ${chain}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    const { seq: end, ...named } = await this.reader.endOf(log, chain);
    const subject = { log, chain, ...named, seq };
    if (found !== undefined) this.report('rewritten', subject, { checkpoint });
    else if (end === 0) this.report('chain-removed', subject, { checkpoint });
    else if (end < seq) this.report('tail-cut', subject, { checkpoint, end });
    else this.report('row-removed', subject, { checkpoint });
  }
}
