import { Decimal } from '../../../../engine/values/decimal.js';
import { collectionsAgree, remembering, type ElementTest } from './collections.js';
import { feasible } from './feasible.js';
import { atLeast, not, type Formula } from './formula.js';
import type { Inequality } from './linear.js';
import { SearchState } from './state.js';

/** What a search may cost, in formulas looked at; shared by all that is asked of it. */
export interface Budget {
  left: number;
}

class Exhausted extends Error {}

type Combination = Extract<Formula, { readonly of: readonly Formula[] }>;

/** How many parts of a combination have to hold. */
function wantedOf(formula: Combination): number {
  if (formula.op === 'atLeast') return formula.count;
  return formula.op === 'or' ? 1 : formula.of.length;
}

/** The open parts of a choice and how many of them have to hold; settled when none are left to choose among. */
interface Simplified {
  readonly open: readonly Formula[];
  readonly wanted: number;
}

/** How a search ended: every region looked at without a record found, a record taken, or given up. */
export type SearchEnd = 'none' | 'taken' | 'exhausted';

/** Looks for a record that makes formulas true, region by region; exhaustive but for its budget. */
export class Search {
  readonly #canBe: ElementTest;

  /** @param axioms what is so of any record, as far as it bears on a formula. */
  constructor(
    private readonly budget: Budget,
    private readonly axioms: (formulas: readonly Formula[]) => readonly Formula[],
    memory: Map<string, boolean> = new Map(),
  ) {
    this.#canBe = remembering((element) => this.#possible(element), memory);
  }

  /** Hands every region that satisfies the formulas to `take`, until it takes one. */
  run(formulas: readonly Formula[], take: (state: SearchState) => boolean): SearchEnd {
    try {
      return this.#search([...formulas, ...this.axioms(formulas)], new SearchState(), take)
        ? 'taken'
        : 'none';
    } catch (error) {
      if (error instanceof Exhausted) return 'exhausted';
      throw error;
    }
  }

  #possible(element: Formula): boolean {
    return this.#search([element, ...this.axioms([element])], new SearchState(), () => true);
  }

  #pay(cost = 1): void {
    this.budget.left -= cost;
    if (this.budget.left < 0) throw new Exhausted();
  }

  /** What a formula comes to by what is settled; undefined while it is open. */
  #verdict(formula: Formula, state: SearchState): boolean | undefined {
    this.#pay();
    if (!('of' in formula)) return state.verdict(formula);
    const wanted = wantedOf(formula);
    let [yes, open] = [0, 0];
    for (const part of formula.of) {
      const verdict = this.#verdict(part, state);
      if (verdict === true) yes++;
      else if (verdict === undefined) open++;
    }
    if (yes >= wanted) return true;
    return yes + open < wanted ? false : undefined;
  }

  #simplified(choice: Combination, state: SearchState): Simplified {
    const verdicts = choice.of.map((part) => [part, this.#verdict(part, state)] as const);
    const yes = verdicts.filter(([, verdict]) => verdict === true).length;
    const open = verdicts.filter(([, verdict]) => verdict === undefined).map(([part]) => part);
    return { open, wanted: wantedOf(choice) - yes };
  }

  /** Settles what follows; the choices that remain, or undefined on a contradiction. */
  #propagate(given: readonly Formula[], state: SearchState): readonly Simplified[] | undefined {
    const pending = [...given];
    let choices: Combination[] = [];
    for (;;) {
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        this.#pay();
        if (next.op === 'and') pending.push(...next.of);
        else if (next.op === 'or' || next.op === 'atLeast') choices.push(next);
        else if (!state.settle(next)) return undefined;
      }
      const before = state.revision;
      const remaining: Combination[] = [];
      const simplified: Simplified[] = [];
      for (const choice of choices) {
        const one = this.#simplified(choice, state);
        if (one.wanted <= 0) continue;
        if (one.open.length < one.wanted) return undefined;
        if (one.open.length === one.wanted) pending.push(...one.open);
        else {
          remaining.push(choice);
          simplified.push(one);
        }
      }
      choices = remaining;
      if (pending.length > 0 || state.revision !== before) continue;
      return this.#agrees(state) ? simplified : undefined;
    }
  }

  #agrees(state: SearchState): boolean {
    this.#pay(state.linear.length * state.linear.length);
    return linearAgrees(state) && collectionsAgree(state, this.#canBe);
  }

  #search(pending: readonly Formula[], state: SearchState, take: (state: SearchState) => boolean): boolean {
    const choices = this.#propagate(pending, state);
    if (choices === undefined) return false;
    const [first, ...others] = [...choices].sort((a, b) => a.open.length - b.open.length);
    if (first === undefined) return take(state);
    const rest = others.map(({ open, wanted }) => atLeast(wanted, open));
    const [one, ...more] = first.open;
    if (one === undefined) return false;
    const having = [one, atLeast(first.wanted - 1, more), ...rest];
    if (this.#search(having, new SearchState(state), take)) return true;
    return this.#search([not(one), atLeast(first.wanted, more), ...rest], new SearchState(state), take);
  }
}

/** The bounds that the domains of the variables in sums set. */
export function boundsOf(state: SearchState): readonly Inequality[] {
  const used = new Set(state.linear.flatMap(({ sum }) => [...sum.factors.keys()]));
  return [...used].flatMap((id): Inequality[] => {
    const domain = state.domains.get(id);
    if (domain === undefined || domain.none || domain.values.kind !== 'line') return [];
    const [first, last] = [domain.values.spans[0], domain.values.spans.at(-1)];
    const one = (factor: number) => new Map([[id, new Decimal(factor)]]);
    return [
      ...(first?.from ? [{ sum: { factors: one(-1), constant: first.from }, strict: first.fromOpen }] : []),
      ...(last?.to ? [{ sum: { factors: one(1), constant: last.to.neg() }, strict: last.toOpen }] : []),
    ];
  });
}

/** The variables in sums that are whole numbers. */
export function wholeOf(state: SearchState): ReadonlySet<string> {
  const used = state.linear.flatMap(({ sum }) => [...sum.factors.keys()]);
  return new Set(
    used.filter((id) => {
      const values = state.domains.get(id)?.values;
      return values?.kind === 'line' && values.whole;
    }),
  );
}

function linearAgrees(state: SearchState): boolean {
  if (state.linear.length === 0) return true;
  return feasible([...state.linear, ...boundsOf(state)], wholeOf(state)) !== 'infeasible';
}
