import type { Advice } from './advice.js';
import type { Text } from './text.js';

/** Records of another process that belong to a record of this one. */
export interface Link extends Advice {
  readonly id: string;
  readonly name: Text;
  /** Key of the other process. */
  readonly process: string;
  readonly min: number;
  /** No limit when absent. */
  readonly max?: number;
  /** Fields handed over when a linked record is created: id here to id there. */
  readonly carries: Readonly<Record<string, string>>;
}
