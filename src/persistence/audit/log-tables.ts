import type { Log } from '../../application/ports/audit-reader.js';

/** Where the events of a kind of chain lie, and the row that says which is the last. */
export interface LogTables {
  readonly events: string;
  /** The column of `events` that names the chain, and its type. */
  readonly chain: string;
  readonly type: 'uuid' | 'text';
  /** The table of heads, and its column that names the chain. */
  readonly heads: string;
  readonly id: string;
  /** How far checkpoints have come; its column that names the chain is called as in `events`. */
  readonly checkpointed: string;
  /** Derived columns of `events`, as text, by the member of the text they are taken from. */
  readonly columns: Readonly<Record<string, string>>;
  /** What else is read of the head. */
  readonly stage: string;
  readonly reference: string;
}

/** An instant with microseconds, so that not even one of them can be changed unseen. */
export const instantText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The tables of each kind of chain. */
export const LOG_TABLES: Readonly<Record<Log, LogTables>> = {
  instance: {
    events: 'event',
    chain: 'instance',
    type: 'uuid',
    heads: 'instance',
    id: 'id',
    checkpointed: 'checkpointed_instance',
    columns: {
      type: 'e.type',
      actor: 'e.actor',
      stage: 'e.stage',
      recordedAt: instantText('e.recorded_at'),
      schemaVersion: 'e.schema_version::text',
      commandId: 'e.command_id',
    },
    stage: 'h.stage',
    reference: 'h.reference',
  },
  stream: {
    events: 'audit_event',
    chain: 'stream',
    type: 'text',
    heads: 'audit_stream',
    id: 'stream',
    checkpointed: 'checkpointed_stream',
    columns: { type: 'e.type', actor: 'e.actor', recordedAt: instantText('e.recorded_at') },
    stage: 'null',
    reference: 'null',
  },
};
