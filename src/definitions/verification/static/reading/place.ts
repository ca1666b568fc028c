import type { Field } from '../../../../engine/model/field.js';
import type { Collection } from '../logic/formula.js';
import type { Slot } from './slot.js';

/** Where an expression or condition stands. */
export interface Place {
  /** Sets apart what is said of one element from what is said of the record; empty there. */
  readonly key: string;
  /** The fields of the piece or row at hand. */
  readonly locals?: readonly Field[];
  /** Whether it has fields beside these, of which nothing is known. */
  readonly open?: boolean;
  /** Where a field of the piece or row at hand stands, or of the row it points to; undefined when it has no such field. */
  local(path: readonly string[]): Slot | undefined;
  /** The name a loop gives to its element, and its list. */
  readonly loop?: { readonly name: string; readonly of: Collection };
}

/** The record itself. */
export const RECORD: Place = { key: '', local: () => undefined };
