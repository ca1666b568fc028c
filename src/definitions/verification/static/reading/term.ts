import type { Decimal } from '../../../../engine/values/decimal.js';
import { words, valued } from '../logic/domain.js';
import { FALSE, TRUE, and, atom, below, isIn, or, type Formula, type Variable } from '../logic/formula.js';
import { constant, linearText, plus, times, type Linear } from '../logic/linear.js';
import type { Truth } from './truth.js';

/** What a number in an expression measures; `any` of what is read of a linked record. */
export type Measure = 'number' | 'money' | 'day' | 'instant' | 'any';

/** A number, amount or moment of an expression as a sum of variables, and when it has a value. */
export interface Term {
  readonly sum: Linear;
  readonly known: Formula;
  readonly measure: Measure;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Of amounts: the variables of their currencies, and the currencies written out. */
  readonly currencies?: { readonly variables: readonly Variable[]; readonly codes: readonly string[] };
}

/** A constant. */
export function fixed(value: Decimal | number, measure: Measure, code = ''): Term {
  const currencies = { variables: [], codes: code === '' ? [] : [code] };
  const sum = constant(value);
  return { sum, known: TRUE, measure, variables: new Map(), ...(measure === 'money' && { currencies }) };
}

/** One variable. */
export function single(variable: Variable, measure: Measure, known: Formula, sum: Linear): Term {
  return { sum, known, measure, variables: new Map([[variable.id, variable]]) };
}

/** That amounts have one currency. */
function oneCurrency(terms: readonly Term[]): Formula {
  const codes = [...new Set(terms.flatMap(({ currencies }) => currencies?.codes ?? []))];
  const all = terms.flatMap(({ currencies }) => currencies?.variables ?? []);
  const variables = [...new Map(all.map((one) => [one.id, one])).values()];
  if (codes.length > 1) return FALSE;
  const [code] = codes;
  // The sum of no money has no currency and goes with any.
  if (code !== undefined) return and(...variables.map((one) => isIn(one, valued(words([code, ''])))));
  if (variables.length < 2) return TRUE;
  const ids = variables.map(({ id }) => id).sort();
  return atom(`one-currency:${ids.join(',')}`);
}

/** That something of a linked record is of the sort it is used as. */
function fits(one: Term, other: Term): Formula {
  if (one.measure !== 'any') return TRUE;
  return atom(`fits:${linearText(one.sum)}:${other.measure}`);
}

/** `a + factor · b`, known when both are and their currencies agree. */
export function combined(a: Term, b: Term, factor: Decimal | number, measure: Measure): Term {
  const codes = [...(a.currencies?.codes ?? []), ...(b.currencies?.codes ?? [])];
  const variables = [...(a.currencies?.variables ?? []), ...(b.currencies?.variables ?? [])];
  return {
    sum: plus(a.sum, b.sum, factor),
    known: and(a.known, b.known, oneCurrency([a, b]), fits(a, b), fits(b, a)),
    measure,
    variables: new Map([...a.variables, ...b.variables]),
    ...(codes.length + variables.length > 0 && measure !== 'number' && { currencies: { codes, variables } }),
  };
}

/** The term, its sum multiplied. */
export function multiplied(term: Term, factor: Decimal | number): Term {
  return { ...term, sum: times(term.sum, factor) };
}

/** When one number stands so to another. */
export function standsTo(op: string, left: Term, right: Term): Truth {
  const { sum, known, variables } = combined(left, right, -1, 'number');
  const under = (strict: boolean) => below(sum, strict, variables);
  const over = (strict: boolean) => below(times(sum, -1), strict, variables);
  const told = (yes: Formula, no: Formula): Truth => ({ yes: and(known, yes), no: and(known, no) });
  switch (op) {
    case '<':
      return told(under(true), over(false));
    case '<=':
      return told(under(false), over(true));
    case '>':
      return told(over(true), under(false));
    case '>=':
      return told(over(false), under(true));
    case '!=':
      return told(or(under(true), over(true)), and(under(false), over(false)));
    default:
      return told(and(under(false), over(false)), or(under(true), over(true)));
  }
}
