import type { Instant } from '../../engine/model/value.js';
import type { PersonalValue } from './personal-value-store.js';

/** Which kind of chain: the events of a record, or a stream of the audit trail. */
export type Log = 'instance' | 'stream';

/** The end of a chain: the number and hash of its last event. */
export interface Head {
  readonly log: Log;
  /** Id of the record, or name of the stream. */
  readonly chain: string;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

/** What the row of a record or stream says of its last event. */
export interface HeadRow {
  readonly seq: number;
  /** Hex; null in a stream's row that no entry followed. */
  readonly hash: string | null;
  /** The stage the row of a record stands in. */
  readonly stage?: string;
}

/** A row of a log, nothing of it believed. */
export interface StoredRow {
  readonly chain: string;
  readonly seq: number;
  readonly text: string;
  /** Hex. */
  readonly hash: string;
  /** The columns derived from the text, as text, by the member they were taken from. Instants have microseconds. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Absent when the record or stream has no row. */
  readonly head?: HeadRow;
  /** The reference the row of the record says. */
  readonly reference?: string;
}

/** A checkpoint as it is stored. */
export interface StoredCheckpoint {
  readonly seq: number;
  /** With microseconds. */
  readonly madeAt: Instant;
  readonly text: string;
  /** Hex. */
  readonly hash: string;
}

/** A published version of a definition as it is stored, nothing of it believed. */
export interface StoredDefinition {
  /** `key@version`. */
  readonly name: string;
  /** The digest its row says; hex. */
  readonly digest: string;
  /** The digest of what is stored; hex. */
  readonly found: string;
}

/** Reading the logs of one organisation at one moment, a stretch at a time, however long they are. */
export interface AuditReader {
  /** Id of the organisation. */
  readonly org: string;
  /** Every row of a log by chain and number, or those of one chain. */
  rows(log: Log, chain?: string): AsyncIterable<StoredRow>;
  /** Chains that have a row of their own and no event. */
  emptyChains(
    log: Log,
  ): AsyncIterable<{ readonly chain: string; readonly seq: number; readonly reference?: string }>;
  /** All in order, or one. */
  checkpoints(seq?: number): AsyncIterable<StoredCheckpoint>;
  /** The stored hash of each event that is the head of something; undefined where there is no such event. */
  hashesAt(log: Log, heads: readonly Head[]): Promise<readonly (string | undefined)[]>;
  /** The number of the last event of a chain, 0 when it has none; and the reference of the record, if its row is there. */
  endOf(log: Log, chain: string): Promise<{ readonly seq: number; readonly reference?: string }>;
  /** Every published version. */
  definitions(): Promise<readonly StoredDefinition[]>;
  /** The texts of the audit entries that tell of publications, oldest first. */
  publications(): Promise<readonly string[]>;
  /** The personal values of a record that were not erased, as they are stored. */
  personalValues(instance: string): Promise<readonly PersonalValue[]>;
  /** The newest checkpoint that holds a head of the record, and of which event. */
  covered(instance: string): Promise<{ readonly checkpoint: number; readonly seq: number } | undefined>;
}

/** Opens a view of the logs that does not move while it is read. */
export interface AuditSnapshots {
  read<T>(org: string, work: (reader: AuditReader) => Promise<T>): Promise<T>;
}
