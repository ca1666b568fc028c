import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { SourcePath, Span } from '../parse/source-node.js';
import type { Finding, Severity } from '../problems/problem.js';
import type { Wanted } from '../texts/translations.js';

/** What a rule says; its code is the rule's unless it brings one. */
export type RuleFinding = Pick<Finding, 'message' | 'suggestion' | 'ofMerged'> & { readonly code?: string };

/** A finding, or how to work it out. */
export type Said = RuleFinding | (() => RuleFinding);

/** What a rule looks at, and where it says what it found. Parts are parts of the definition. */
export interface RuleContext {
  readonly definition: ProcessDefinition;
  /** Path of the file, relative to the folder of definitions. */
  readonly file: string;
  /** Every text the definition has a place for. */
  readonly texts: readonly Wanted[];
  /** Ids that its libraries offer, taken or not. */
  readonly offered: readonly string[];
  /** The definition of another process of the folder, as far as it can be read. */
  linkedDefinition(process: string): ProcessDefinition | undefined;
  /** Whether the folder has a business calendar of that key. */
  hasCalendar(key: string): boolean;
  /** Whether so much is wrong already that nothing more is listed. */
  readonly full: boolean;
  /** Whether the author wrote this key in the part. */
  has(part: object, key: string): boolean;
  /** Reports at the value under a path of a part. */
  report(part: object, path: SourcePath, finding: Said): void;
  /** Reports at the key at the end of the path. */
  reportKey(part: object, path: SourcePath, finding: Said): void;
  /** Reports within the text under the path; offsets count from its beginning. */
  reportWithin(part: object, path: SourcePath, range: Span, finding: Said): void;
  /** Reports at a place in the file. */
  reportAt(span: Span, finding: Said): void;
}

/** One thing that has to hold in a definition beyond its shape. Its page is `docs/rules/<id>.md`. */
export interface Rule {
  /** Also the problem code, after `definition.`. */
  readonly id: string;
  readonly severity: Severity;
  check(context: RuleContext): void;
}
