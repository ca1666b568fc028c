import type { Decimal } from '../../../../engine/values/decimal.js';
import { complement, intersect, isEmpty, isWithin, line, valued, type Domain } from './domain.js';
import { linearText, times, type Inequality, type Linear } from './linear.js';
import { from, upTo } from './spans.js';

/** Something of a record whose value is free within its universe. */
export interface Variable {
  readonly id: string;
  readonly universe: Domain;
}

/** A list whose elements are free: pieces of a kind of evidence, rows of a table, options chosen. */
export interface Collection {
  readonly id: string;
  /** How many elements it has. */
  readonly count: Variable;
  /** Of a multichoice: how many elements there can be in all. */
  readonly options?: number;
}

/** A statement about a record that is true or false; what cannot be told of it is spelt out as statements of its own. */
export type Formula =
  | { readonly op: 'true' | 'false' }
  | { readonly op: 'and' | 'or'; readonly of: readonly Formula[] }
  | { readonly op: 'atLeast'; readonly count: number; readonly of: readonly Formula[] }
  /** The variable is as the domain says. */
  | { readonly op: 'in'; readonly variable: Variable; readonly domain: Domain }
  | { readonly op: 'linear'; readonly inequality: Inequality; readonly variables: readonly Variable[] }
  /** Something of which nothing is known but that it is the same wherever it has the same id. */
  | { readonly op: 'atom'; readonly id: string; readonly holds: boolean; readonly member?: Collection }
  /** At least, or at most, so many elements of the collection are as described. */
  | (Selection & { readonly op: 'many'; readonly least: number })
  | (Selection & { readonly op: 'few'; readonly most: number });

/** The elements of a collection that are as a formula over one element says. */
export interface Selection {
  readonly collection: Collection;
  readonly element: Formula;
}

/** Always so. */
export const TRUE: Formula = { op: 'true' };

/** Never so. */
export const FALSE: Formula = { op: 'false' };

function joined(op: 'and' | 'or', given: readonly Formula[]): Formula {
  const [neutral, settling] = op === 'and' ? ['true', 'false'] : ['false', 'true'];
  const of = given.flatMap((one) =>
    one.op === op && 'of' in one ? one.of : one.op === neutral ? [] : [one],
  );
  if (of.some((one) => one.op === settling)) return op === 'and' ? FALSE : TRUE;
  const [first] = of;
  if (first === undefined) return op === 'and' ? TRUE : FALSE;
  return of.length === 1 ? first : { op, of };
}

/** All of them. */
export function and(...of: readonly Formula[]): Formula {
  return joined('and', of);
}

/** Any of them. */
export function or(...of: readonly Formula[]): Formula {
  return joined('or', of);
}

/** At least so many of them. */
export function atLeast(count: number, given: readonly Formula[]): Formula {
  const sure = given.filter(({ op }) => op === 'true').length;
  const of = given.filter(({ op }) => op !== 'true' && op !== 'false');
  const wanted = count - sure;
  if (wanted <= 0) return TRUE;
  if (wanted > of.length) return FALSE;
  if (wanted === of.length) return and(...of);
  return wanted === 1 ? or(...of) : { op: 'atLeast', count: wanted, of };
}

/** The variable is as the domain says. */
export function isIn(variable: Variable, domain: Domain): Formula {
  const possible = intersect(variable.universe, domain);
  if (isEmpty(possible)) return FALSE;
  return isWithin(variable.universe, domain) ? TRUE : { op: 'in', variable, domain: possible };
}

/** The variable has a value. */
export function hasValue(variable: Variable): Formula {
  return isIn(variable, valued(variable.universe.values));
}

/** Something unanalysed that is the same wherever it has the same id. */
export function atom(id: string, holds = true): Formula {
  return { op: 'atom', id, holds };
}

/** `sum <= 0`, or `sum < 0`, and what it sums has values. */
export function below(sum: Linear, strict: boolean, variables: ReadonlyMap<string, Variable>): Formula {
  const [[id, factor] = ['', undefined]] = sum.factors;
  const used = [...sum.factors.keys()].flatMap((one) => variables.get(one) ?? []);
  const [single] = used;
  if (factor === undefined) return (strict ? sum.constant.lt(0) : sum.constant.lte(0)) ? TRUE : FALSE;
  if (sum.factors.size > 1 || single === undefined) {
    return { op: 'linear', inequality: { sum, strict }, variables: used };
  }
  const limit: Decimal = sum.constant.neg().div(factor);
  // Division may round: then the bound stays with the exact procedure.
  if (!limit.times(factor).eq(sum.constant.neg())) {
    return { op: 'linear', inequality: { sum, strict }, variables: used };
  }
  return isIn(
    variables.get(id) ?? single,
    valued(line(factor.gt(0) ? upTo(limit, strict) : from(limit, strict))),
  );
}

/** The opposite of a formula. */
export function not(formula: Formula): Formula {
  switch (formula.op) {
    case 'true':
      return FALSE;
    case 'false':
      return TRUE;
    case 'and':
      return or(...formula.of.map(not));
    case 'or':
      return and(...formula.of.map(not));
    case 'atLeast':
      return atLeast(formula.of.length - formula.count + 1, formula.of.map(not));
    case 'in':
      return isIn(formula.variable, complement(formula.domain));
    case 'linear': {
      const { sum, strict } = formula.inequality;
      return { ...formula, inequality: { sum: times(sum, -1), strict: !strict } };
    }
    case 'atom':
      return { ...formula, holds: !formula.holds };
    case 'many':
      return { op: 'few', collection: formula.collection, element: formula.element, most: formula.least - 1 };
    case 'few':
      return {
        op: 'many',
        collection: formula.collection,
        element: formula.element,
        least: formula.most + 1,
      };
  }
}

const texts = new WeakMap<Formula, string>();

function spell(formula: Formula): string {
  switch (formula.op) {
    case 'true':
    case 'false':
      return formula.op;
    case 'and':
    case 'or':
      return `${formula.op}(${formula.of.map(formulaText).join(',')})`;
    case 'atLeast':
      return `atLeast${formula.count}(${formula.of.map(formulaText).join(',')})`;
    case 'in': {
      const { none, values } = formula.domain;
      const set = values.kind === 'words' ? [values.except, ...[...values.words].sort()] : values.spans;
      return `${formula.variable.id}∈${JSON.stringify([none, set])}`;
    }
    case 'linear':
      return `${linearText(formula.inequality.sum)}${formula.inequality.strict ? '<' : '<='}0`;
    case 'atom':
      return `${formula.holds ? '' : '!'}${formula.id}`;
    case 'many':
      return `${formula.collection.id}≥${formula.least}(${formulaText(formula.element)})`;
    case 'few':
      return `${formula.collection.id}≤${formula.most}(${formulaText(formula.element)})`;
  }
}

/** Its text, the same for formulas built alike. */
export function formulaText(formula: Formula): string {
  const known = texts.get(formula);
  if (known !== undefined) return known;
  const text = spell(formula);
  texts.set(formula, text);
  return text;
}
