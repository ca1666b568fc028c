import type { Instant } from './value.js';

/** A gate that was passed and is still behind the record, with what it rested on. */
export interface PassedGate {
  /** Sequence number of the event that passed it. */
  readonly seq: number;
  readonly from: string;
  /** Id of the stage that was entered, or of the outcome. */
  readonly to: string;
  /** Ids of the pieces of evidence, and of those that corrected them since. */
  readonly evidence: readonly string[];
}

/** That a passed gate rested on a piece that no longer stands. The record does not move by itself: somebody has to look. */
export interface Doubt {
  /** Id of the piece. */
  readonly evidence: string;
  readonly why: 'retracted' | 'rejected' | 'superseded';
  readonly gate: Omit<PassedGate, 'evidence'>;
  readonly at: Instant;
}
