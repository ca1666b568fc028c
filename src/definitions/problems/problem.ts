import type { FullText } from '../../engine/model/text.js';

/** An `error` keeps the definition from being loaded; a `warning` does not. */
export type Severity = 'error' | 'warning';

/** One thing wrong with a file, where it stands and, where it can be guessed, the mend. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine?: number;
  /** Exclusive. */
  readonly endColumn?: number;
  /** Stable code, e.g. `definition.unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: FullText;
  /** What to write instead. */
  readonly suggestion?: string;
}

/** What a problem says, before it is known where it stands. */
export type Finding = Pick<Problem, 'code' | 'message' | 'suggestion'> & {
  readonly severity?: Severity;
  /** Said of the definition that something was merged into, though it stands in the other file. */
  readonly ofMerged?: boolean;
};

/** A finding, or how to work an error out: guessing what was meant takes time, and a full list has no use for it. */
export type Told = Finding | (() => Finding);

/** Whether any of the problems keeps a definition from being loaded. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
