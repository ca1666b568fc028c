import type { Datum } from './datum.js';
import type { Names } from './name.js';
import type { ProblemList } from './problem-list.js';
import type { Type } from './type.js';

/** A literal CEL does not know: money, a percentage, a duration, a date or instant. */
export interface Literal {
  readonly type: Type;
  readonly value: Datum;
}

/** Where in the author's text is being read. */
export interface ReadingPlace {
  readonly source: string;
  readonly at: number;
  readonly names: Names;
  readonly problems: ProblemList;
}

/** What was read: how far it goes, whether CEL must not see it, and the literal it is if it is one. */
export interface ReadWord {
  readonly end: number;
  readonly masked: boolean;
  readonly literal?: Literal;
}
