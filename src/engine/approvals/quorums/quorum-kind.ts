import type { Quorum } from '../../model/approval.js';

/** How the places of a step stand, those aside whose agreement is needed in any case. */
export interface Tally {
  readonly needed: number;
  readonly approvals: number;
  readonly rejections: number;
  /** Places from which nothing was said yet. */
  readonly open: number;
}

/** One way of counting agreement. */
export interface QuorumKind<K extends Quorum['kind'] = Quorum['kind']> {
  readonly kind: K;
  /** How many have to agree, of so many who are asked; never none. */
  needed(quorum: Extract<Quorum, { kind: K }>, asked: number): number;
  /** How many have to be asked at least. */
  fewest(quorum: Extract<Quorum, { kind: K }>): number;
  /** Whether the step cannot be granted any more. */
  isLost(tally: Tally): boolean;
}
