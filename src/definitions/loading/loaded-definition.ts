import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { Language } from '../../engine/model/text.js';
import type { SourceFile } from '../parse/parse-source.js';
import type { SourceMap, SourceText } from '../parse/source-node.js';
import type { Problem } from '../problems/problem.js';

/** Where a part of a definition stands. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** What came of a file: a definition only when nothing is wrong with it, and everything there is to say. */
export interface LoadedDefinition {
  readonly definition?: ProcessDefinition;
  readonly problems: readonly Problem[];
  /** The tree the definition was made from, its parent and libraries merged in. */
  readonly root?: SourceMap;
  /** The language of the plain texts of each file in it. */
  readonly languages: ReadonlyMap<SourceText, Language>;
  /** The files it was made from. */
  readonly sources: readonly SourceFile[];
  /** Where a part of the definition, or a key of it, stands. */
  locate(part: object, key?: string): Place | undefined;
}
