import type { FullText } from '../../engine/model/text.js';
import type { Duration, Instant } from '../../engine/model/value.js';
import type { SourceEntry, SourceNode, Span } from '../parse/source-node.js';

/** A word of a test file and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

/** A story told beside a definition: given, when, then. */
export interface Scenario extends Span {
  readonly name: string;
  readonly given: Given;
  readonly steps: readonly Step[];
  readonly then: Expectation;
}

/** How things stand before the first step. */
export interface Given extends Span {
  readonly process: Word;
  readonly version?: number;
  /** Where the record stands; the first stage when absent. */
  readonly stage?: Word;
  readonly now: Instant;
  /** IANA zone of the organisation. */
  readonly zone: string;
  /** Key of the business calendar workdays are counted in; that of the definition when absent. */
  readonly calendar?: Word;
  /** Person to the roles they hold, of the process or in the organisation. */
  readonly people: ReadonlyMap<string, readonly Word[]>;
  /** Names that contact fields may hold; any when absent. */
  readonly contacts?: ReadonlySet<string>;
  readonly fields?: SourceNode;
  readonly artifacts: readonly Word[];
  readonly evidence: readonly SourceNode[];
  readonly tasks: readonly Word[];
  /** Who acts for whom: `{ person: Chen, delegate: Liu }`, `{ person: Chen, stand-in: Liu, from: …, until: … }`. */
  readonly substitutions: readonly SourceNode[];
  /** Approvals taken as granted. */
  readonly approved: readonly Word[];
  /** Link to the records linked under it, as written. */
  readonly linked: readonly SourceEntry[];
}

/** One line of `when`. */
export interface Step extends Span {
  readonly as?: Word;
  readonly wait?: Duration;
  /** What is done: the verb and what stands behind its colon. */
  readonly act?: SourceEntry;
  readonly expect?: Expectation;
}

/** What a step or the end of a scenario must have come to. */
export interface Expectation extends Span {
  readonly accepted?: boolean;
  /** Exactly these stand in the way. */
  readonly refused?: readonly string[];
  /** These stand in the way, perhaps with others. */
  readonly refusedIncludes?: readonly string[];
  /** Values that were turned down, by JSON pointer or code. */
  readonly invalid?: readonly string[];
  /** Criterion to its verdict. */
  readonly verdicts?: ReadonlyMap<string, string>;
  /** The criteria and verdicts named above, and where. */
  readonly named: readonly { readonly what: 'criterion' | 'verdict'; readonly word: Word }[];
  /** Approval to how its latest request stands; `none` when it was never asked for. */
  readonly approvals?: ReadonlyMap<string, Word>;
  /** Fields of the record, computed ones included, as written. */
  readonly fields?: SourceNode;
  /** Where the record stands: `stage`, `status`, `outcome`, `probability`, `forecast`, `owner`. */
  readonly standing: ReadonlyMap<string, Word>;
}

/** Why a scenario failed, where in the file, and what the person would have seen. */
export interface Failure {
  readonly line: number;
  readonly column: number;
  readonly message: FullText;
  /** The explanation on the screen, line by line. */
  readonly explanation: readonly FullText[];
}

/** How one scenario went. */
export interface ScenarioResult {
  readonly name: string;
  readonly line: number;
  /** Empty when it passed. */
  readonly failures: readonly Failure[];
}

/** Something a scenario says that makes no sense or did not come true; ends the scenario. */
export class ScenarioFailure extends Error {
  constructor(
    readonly span: Span,
    readonly messages: FullText,
    readonly explanation: readonly FullText[] = [],
  ) {
    super(messages.en);
    this.name = 'ScenarioFailure';
  }
}
