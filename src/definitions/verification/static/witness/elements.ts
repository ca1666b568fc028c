import { Decimal } from '../../../../engine/values/decimal.js';
import { line, valued } from '../logic/domain.js';
import { TRUE, and, isIn, type Collection, type Formula } from '../logic/formula.js';
import { everyElement } from '../logic/collections.js';
import { point } from '../logic/spans.js';
import type { SearchState } from '../logic/state.js';
import { subjectsOf } from '../reading/axioms.js';
import type { ReadingContext } from '../reading/context.js';
import { Assignment } from './assignment.js';

/** What making one element may cost. */
const BUDGET = 5_000;

const INSTANTS = /^(?:now|today|createdAt|entered|approved\(.*\)|last\(artifact:.*\))$/;

/** The record's own numbers, so that elements are made to fit them. */
function pinned(element: Formula, outer: Assignment, { vocabulary }: ReadingContext): Formula {
  const free = [...subjectsOf(element)].filter((id) => !id.startsWith('@'));
  const pins = free.flatMap((id) => {
    const variable = vocabulary.variables.get(id);
    // What is computed from others follows from them.
    const isGiven = variable !== undefined && (outer.isSettled(variable) || INSTANTS.test(id));
    const value = isGiven ? outer.number(variable, 12) : undefined;
    return variable && value ? [isIn(variable, valued(line(point(value))))] : [];
  });
  return and(...pins);
}

/** One element that is as wanted, beside the record as it was made; undefined when none could be made. */
export function elementOf(
  wanted: Formula,
  outer: Assignment,
  context: ReadingContext,
): Assignment | undefined {
  let found: Assignment | undefined;
  const now = context.vocabulary.instant('now');
  const present = isIn(now, valued(line(point(outer.number(now, 0) ?? new Decimal(0)))));
  const formulas = [wanted, pinned(wanted, outer, context), present];
  const local = context.vocabulary.time.inUtc.bearingOn(formulas);
  context.search({ left: BUDGET }).run([...formulas, ...local], (state) => {
    found = Assignment.of(state);
    return true;
  });
  return found;
}

/** Elements for what has to be in a collection, and enough of them; undefined when they could not be made. */
export function elementsOf(
  collection: Collection,
  state: SearchState,
  outer: Assignment,
  context: ReadingContext,
  also: Formula = TRUE,
): readonly Assignment[] | undefined {
  const every = and(everyElement(state, collection.id), also);
  const made: Assignment[] = [];
  const add = (wanted: Formula, times: number): boolean => {
    if (times <= 0) return true;
    const element = elementOf(and(wanted, every), outer, context);
    for (let place = 0; element !== undefined && place < times; place++) made.push(element);
    return element !== undefined;
  };
  const wanted = state.many.filter((one) => one.collection.id === collection.id);
  if (!wanted.every(({ element, least }) => add(element, least))) return undefined;
  const count = outer.number(collection.count, 0, new Decimal(made.length))?.toNumber() ?? made.length;
  return count <= 200 && add(TRUE, count - made.length) ? made : undefined;
}
