import type { Scope } from './expression.js';
import type { Values } from '../model/value.js';
import type { Decimal } from '../values/decimal.js';
import { Unknown } from './unknown.js';

/** Money while computing; the currency is empty for the sum of nothing and for a bare 0, which fit any currency. */
export interface Amount {
  readonly amount: Decimal;
  readonly currency: string;
}

/**
 * A value while computing. Texts, options, ids and moments are strings; a moment is a date (`2026-11-21`) or an instant;
 * a row or a piece of evidence is its values.
 */
export type Datum = boolean | string | Decimal | Amount | Values | readonly Datum[];

/** What evaluating yields. */
export type Result = Datum | Unknown;

/** One evaluation. */
export interface Run {
  readonly scope: Scope;
  /** What the variables of `exists`, `filter` … stand for now, outermost first. */
  readonly variables: Datum[];
  /** Elements looked at so far, so that no expression runs for long. */
  elements: number;
}

/** Evaluates a part of an expression. */
export type Evaluate = (run: Run) => Result;

/** Whether a result is a value. */
export function isKnown(result: Result): result is Datum {
  return !(result instanceof Unknown);
}
