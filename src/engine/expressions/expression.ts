import type { FullText } from '../model/text.js';
import type { BusinessCalendar } from '../model/facts.js';
import type { Field } from '../model/field.js';
import type { EvidencePiece, InstanceState } from '../model/instance-state.js';
import type { ProcessDefinition } from '../model/process-definition.js';
import type { LinkedInstance } from '../model/facts.js';
import type { Instant, Row, Value, Values } from '../model/value.js';

/**
 * What an expression has to yield where it stands: a check is true or false, `after`/`before` a moment, what fills in a
 * field a value of that field.
 */
export type Expected = 'boolean' | 'moment' | { readonly value: Field };

/**
 * Where an expression stands, which decides the names it may use: the record's fields, settings, evidence kinds,
 * artifacts and links always; `locals` are the fields of the piece, row or answers at hand and hide the record's.
 */
export interface ExpressionPlace {
  readonly definition: ProcessDefinition;
  readonly locals?: readonly Field[];
  /**
   * The definition of a linked process by its key, where it is at hand. Without it, what is read of a linked record
   * fits anywhere and shows its type only when it is evaluated.
   */
  linkedDefinition?(process: string): ProcessDefinition | undefined;
}

/** Something wrong with an expression, pointing into its source. */
export interface ExpressionProblem {
  /** Stable code, e.g. `expression.unknown-name`. */
  readonly code: string;
  readonly message: FullText;
  /** Offsets into the source as the author wrote it, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string;
}

/** What an expression is evaluated over. */
export interface Scope {
  readonly definition: ProcessDefinition;
  readonly state: Pick<
    InstanceState,
    'fields' | 'artifacts' | 'owner' | 'stage' | 'stageEnteredAt' | 'createdAt' | 'probability'
  >;
  /** Pieces that count at `now`: neither retracted, superseded nor expired, nor of too low a provenance. */
  readonly evidence: readonly EvidencePiece[];
  readonly locals?: Values | Row;
  readonly now: Instant;
  readonly zone: string;
  /** What workdays are counted in; Monday to Friday when absent. */
  readonly calendar?: BusinessCalendar;
  readonly actor?: string;
  /** Link id to the records linked under it; while it is absent, what a link leads to is not known. */
  readonly linked?: Readonly<Record<string, readonly LinkedInstance[]>>;
  /** Approval id to when it was granted, for approvals that hold. */
  readonly approvals?: Readonly<Record<string, Instant | undefined>>;
}

/** The value of an expression, or why there is none: data it needs is missing. */
export type Outcome<T> =
  | { readonly known: true; readonly value: T }
  | {
      readonly known: false;
      /** Names, as the author wrote them, of what has no value. */
      readonly missing: readonly string[];
      /** Why, where it is not that something is missing: unlike currencies, a division by zero … */
      readonly reason?: FullText;
    };

/** One conjunct of a check, so that a refusal can say which part failed. */
export interface ExpressionPart {
  /** As the author wrote it. */
  readonly source: string;
  readonly outcome: Outcome<boolean>;
}

/** What an expression reads. */
export interface References {
  readonly fields: readonly string[];
  readonly locals: readonly string[];
  readonly settings: readonly string[];
  readonly evidence: readonly string[];
  readonly artifacts: readonly string[];
  readonly links: readonly string[];
  readonly approvals: readonly string[];
  /** Whether it reads `now`, `today` or the calendar, so that its value may change by itself. */
  readonly time: boolean;
  /** Whether it reads the stage, when it was entered, the owner, the actor or the probability. */
  readonly instance: boolean;
}

/** A type-checked expression, ready to be evaluated any number of times. */
export interface CompiledExpression {
  readonly source: string;
  readonly references: References;
  /** For `boolean` expressions. Never throws: what cannot be computed is not known. */
  test(scope: Scope): Outcome<boolean>;
  /** For `moment` expressions: an instant; a date counts from its beginning in the zone of the scope. */
  moment(scope: Scope): Outcome<Instant>;
  /**
   * For expressions that fill in a field: a value as the field stores it. Money is rounded to the places of its
   * currency; the sum of no money has no currency (`""`), like a bare 0, and goes with any.
   */
  value(scope: Scope): Outcome<Value>;
  /** The conjuncts at the top of a check with their outcomes; one part when there is no `&&`. */
  parts(scope: Scope): readonly ExpressionPart[];
}
