import type { AuditReader, StoredRow } from '../ports/audit-reader.js';
import { isReference } from '../personal/reveal-personal-values.js';
import { referenceTo } from '../personal/seal-personal-values.js';
import type { ChainCheck } from './chain-check.js';
import type { Report } from './finding.js';
import { parsedObject } from './hashed-text.js';

/** What an event committed itself to. */
interface Committed {
  readonly seq: number;
  readonly commitment: string;
}

/** Holds the personal values of a record, which lie apart, against the commitments in its events. */
export class CommittedValues {
  private readonly committed = new Map<string, Committed>();

  /** Takes what the next event of the record committed itself to. */
  take({ seq, text }: StoredRow): void {
    if (text.includes('"commitment"')) this.collect(seq, parsedObject(text));
  }

  /** Reports the values that are not those that were entered; one that was erased is not missed. */
  async compare(chain: ChainCheck, reader: AuditReader, report: Report): Promise<void> {
    if (this.committed.size === 0) return;
    for (const value of await reader.personalValues(chain.chain)) {
      const found = this.committed.get(value.id);
      if (found !== undefined && referenceTo(value).commitment !== found.commitment)
        report('personal-value-changed', chain.subject(found.seq), {});
    }
  }

  private collect(seq: number, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (!isReference(value)) for (const part of Object.values(value)) this.collect(seq, part);
    else if (!this.committed.has(value.personal))
      this.committed.set(value.personal, { seq, commitment: value.commitment });
  }
}
