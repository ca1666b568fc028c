/** How a value is compared in a condition map such as `{ relation: ">= dated" }`. */
export type Test =
  /** Equal to one of the operands; `{ role: decide }` has one, `{ role: [decide, buy] }` two. */
  | { readonly op: 'in'; readonly operands: readonly string[] }
  | { readonly op: '!=' | '<' | '<=' | '>' | '>='; readonly operand: string }
  /** `any`: has a value; `none`: has none. */
  | { readonly op: 'any' | 'none' };

/** One line of a condition map: a path (`person.role` reads the row that `person` points to) and its test. */
export interface ConditionEntry {
  readonly path: readonly string[];
  readonly test: Test;
}

/** `if`, `where` and `every`: a map all of whose lines must hold, or an expression. */
export type Condition =
  | { readonly kind: 'map'; readonly entries: readonly ConditionEntry[] }
  | { readonly kind: 'expression'; readonly source: string };
