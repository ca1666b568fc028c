import type { Condition } from './condition.js';

/** One line of a computed table: the value when the condition holds, or in any case when it has none. */
export interface ComputedLine {
  readonly if?: Condition;
  /** Id of an option where the field is a choice or a scale, else an expression of the field's type. */
  readonly then: string;
}

/**
 * How the value of a computed field (`is:`) comes about: an expression, or the first line that applies. Where no line
 * applies the field is entered by hand, like any other.
 */
export type Computation =
  | { readonly kind: 'expression'; readonly source: string }
  | { readonly kind: 'table'; readonly lines: readonly ComputedLine[] };
