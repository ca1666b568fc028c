import type { Domain } from './domain.js';
import { and, formulaText, not, type Formula } from './formula.js';
import type { SearchState } from './state.js';

/** Tells whether one element can be as a formula says; true also where that cannot be told. */
export type ElementTest = (element: Formula) => boolean;

function mostOf(domain: Domain): number {
  if (domain.values.kind !== 'line') return Infinity;
  return domain.values.spans.at(-1)?.to?.toNumber() ?? Infinity;
}

/** What every element of a collection has to be as, for some selection of it must be empty. */
export function everyElement(state: SearchState, collection: string): Formula {
  const empty = state.few.filter(({ most, collection: { id } }) => most === 0 && id === collection);
  return and(...empty.map(({ element }) => not(element)));
}

/** Of selections that have to be there, those no element of which is in two; how many elements they come to together. */
function apart(selections: SearchState['many'], canBe: ElementTest): number {
  const taken: Formula[] = [];
  let sum = 0;
  for (const { element, least } of [...selections].sort((a, b) => b.least - a.least)) {
    if (taken.some((other) => canBe(and(other, element)))) continue;
    taken.push(element);
    sum += least;
  }
  return sum;
}

/** Whether the elements that must be there can be there beside those that must not. */
export function collectionsAgree(state: SearchState, canBe: ElementTest): boolean {
  for (const id of new Set(state.many.map(({ collection }) => collection.id))) {
    const wanted = state.many.filter(({ collection }) => collection.id === id);
    const every = everyElement(state, id);
    if (wanted.some(({ element }) => !canBe(and(every, element)))) return false;
    const limits = state.few.filter(({ most, collection }) => most > 0 && collection.id === id);
    const exceeds = limits.some(({ element, most }) =>
      wanted.some(({ element: other, least }) => least > most && !canBe(and(every, other, not(element)))),
    );
    if (exceeds) return false;
    const [first] = wanted;
    if (first === undefined) continue;
    const most = mostOf(state.domainOf(first.collection.count));
    if (most < Infinity && wanted.length > 1 && apart(wanted, canBe) > most) return false;
  }
  return true;
}

/** An `ElementTest` that remembers its answers. */
export function remembering(test: ElementTest, memory: Map<string, boolean>): ElementTest {
  return (element) => {
    if (element.op === 'true') return true;
    const key = formulaText(element);
    const known = memory.get(key);
    if (known !== undefined) return known;
    const answer = test(element);
    memory.set(key, answer);
    return answer;
  };
}
