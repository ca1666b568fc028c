import type { Instant } from '../../engine/model/value.js';
import type { Log } from './audit-reader.js';

/** How far a run over the chains has come. */
export interface CheckpointCursor {
  readonly log: Log;
  readonly chain: string;
}

/** The heads of one kind of chain: id of the record or name of the stream, number and hash of its last event. */
export type CheckpointHead = readonly [chain: string, seq: number, hash: string];

/** What a checkpoint says, and its hash is taken over. */
export interface CheckpointDocument {
  readonly format: 'sluice-checkpoint/1';
  readonly org: string;
  /** 1, 2, 3 … in the organisation. */
  readonly seq: number;
  readonly madeAt: Instant;
  /** Of the checkpoint before; null in the first. */
  readonly previousHash: string | null;
  /** Where the chains stood that had grown since the checkpoint before. */
  readonly heads: {
    readonly instances: readonly CheckpointHead[];
    readonly streams: readonly CheckpointHead[];
  };
}

/** A checkpoint with its hash. */
export interface Checkpoint {
  readonly checkpoint: CheckpointDocument;
  /** SHA-256 of its RFC 8785 text, hex. */
  readonly hash: string;
}

/** Where checkpoints live: appended to, never changed. */
export interface CheckpointStore {
  /**
   * Appends one checkpoint over chains that have grown, beginning after the cursor.
   * @param wanted.restMinutes - none is made while the last one is younger than that.
   * @returns undefined when nothing has grown, when it is too early, or when another process is at it.
   */
  append(
    org: string,
    wanted: { after?: CheckpointCursor; restMinutes: number; heads: number },
  ): Promise<{ readonly seq: number; readonly heads: number; readonly last: CheckpointCursor } | undefined>;
  /** In order, those after a number. */
  page(org: string, after: number, limit: number): Promise<readonly Checkpoint[]>;
}
