import type { Doubt } from '../../engine/model/doubt.js';
import type { OpenChecks } from '../../engine/model/evidence-check.js';
import type { Expectation } from '../../engine/model/expectation.js';

/** What a text of a piece of evidence is found again by. */
export interface TextFingerprint {
  readonly field: string;
  /** Hex. */
  readonly fingerprint: string;
}

/** A piece of evidence that waits for a second person. */
export interface CheckRow extends OpenChecks {
  readonly piece: string;
}

/** Whom a piece waits for; who that is at present is for the directory to say. */
export interface CheckParty {
  readonly piece: string;
  readonly via: 'user' | 'group' | 'above' | 'operations';
  /** The user, or the owner above whom it is. */
  readonly person?: string;
  /** The group. */
  readonly name?: string;
  /** How far above; 0, or absent: at any level. */
  readonly level?: number;
}

/** Rows that follow from the state of a record. A member is there when its rows may have changed: all there are now. */
export interface TrustRows {
  readonly checks?: readonly CheckRow[];
  readonly parties?: readonly CheckParty[];
  readonly expectations?: readonly Expectation[];
  readonly doubts?: readonly Doubt[];
  /** Ids of the people at customers whom the fields name. */
  readonly contacts?: readonly string[];
}
