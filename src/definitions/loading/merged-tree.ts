import type { Language } from '../../engine/model/text.js';
import type { Departure } from '../overlays/departure.js';
import type { SourceFile } from '../parse/parse-source.js';
import type { SourceMap, SourceText, Span } from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';

/** A file read, and laid over what it extends and uses. */
export interface MergedTree {
  readonly file: SourceFile;
  /** What is wrong in the file itself. */
  readonly problems: ProblemList;
  /** Absent when the file cannot be read, or what it extends cannot. */
  readonly root?: SourceMap;
  readonly own?: SourceText;
  /** Whether its shape is right, as far as it goes by itself. */
  readonly wellFormed: boolean;
  readonly departures: readonly Departure[];
  /** The line of the file that brought in each other file. */
  readonly anchors: ReadonlyMap<SourceText, Span>;
  /** The language of the plain texts of each file. */
  readonly languages: ReadonlyMap<SourceText, Language>;
  /** The file it extends. */
  readonly parent?: SourceFile;
  /** What its libraries offer, taken or not: what a word that is not known may have meant. */
  readonly offered: readonly string[];
  /** The file and those merged into it. */
  readonly files: readonly SourceFile[];
}
