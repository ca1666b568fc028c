import type { Reading } from '../reading/reading.js';
import type { Source } from '../reading/source.js';

/** A change of a file's text: what stands between two offsets gives way to something else. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** The file it is made in: the definition's when absent. */
  readonly file?: string;
}

/** A place that a mistake can be seen at, as an offset into the text before the change. */
export type Spot = number | { readonly file: string; readonly offset: number };

/** One mistake to be made: how, and where a careful reader would say that it stands. */
export interface Seed {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly at: readonly Spot[];
}

/** A definition of the corpus with the files around it. */
export interface Plot {
  readonly reading: Reading;
  readonly source: Source;
  /** The other files of its folder, `i18n/…` among them, by path. */
  readonly around: ReadonlyMap<string, Source>;
  /** The definitions that use it, when it is a library. */
  readonly users: readonly Reading[];
}

/** A way in which people go wrong. */
export interface Operator {
  readonly id: string;
  /** Whether it is a mistake of how the process behaves, which verification finds if nothing before does. */
  readonly behaviour?: boolean;
  /** Whether a change may come to nothing, so that the YAML says what it said: such a mutant is none. */
  readonly mayComeToNothing?: boolean;
  /** The mistake made at every site of a definition where it can be made. */
  plant(plot: Plot): Iterable<Seed>;
}
