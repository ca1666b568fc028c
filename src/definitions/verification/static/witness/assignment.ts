import { Decimal } from '../../../../engine/values/decimal.js';
import type { Domain } from '../logic/domain.js';
import { feasible } from '../logic/feasible.js';
import type { Formula, Variable } from '../logic/formula.js';
import { boundsOf, wholeOf } from '../logic/search.js';
import { choose } from '../logic/spans.js';
import type { SearchState } from '../logic/state.js';
import { dayNumber, instantNumber } from '../reading/slot.js';

/** When the record of a witness is looked at. */
export const NOW = '2026-06-15T12:00:00.000Z';
const DAY = 86_400_000;

function daysBefore(days: number): Decimal {
  return instantNumber(NOW).minus(days * DAY);
}

/** What a variable is given where nothing says otherwise. */
export function usual(id: string): Decimal {
  if (id === 'today' || id.startsWith('(')) return dayNumber(NOW.slice(0, 10));
  if (id === 'createdAt') return daysBefore(60);
  if (id === 'entered') return daysBefore(30);
  if (id.startsWith('approved(')) return daysBefore(20);
  if (id.startsWith('last(artifact:')) return daysBefore(10);
  if (id.startsWith('start(')) return instantNumber(`${NOW.slice(0, 10)}T00:00:00.000Z`);
  if (id === 'now') return instantNumber(NOW);
  return id.endsWith('#occurred') || id.includes('(evidence:') ? daysBefore(0.25) : new Decimal(0);
}

/** The same, seen from what the variable may hold: days and instants near the present. */
function usualIn(state: SearchState, id: string): Decimal {
  const values = state.domains.get(id)?.values;
  const usually = usual(id);
  if (values?.kind !== 'line' || !values.whole || !usually.isZero()) return usually;
  const limit = values.spans.at(-1)?.to;
  if (limit?.gt(instantNumber(NOW)) === true) return instantNumber(NOW);
  return limit?.gt(dayNumber(NOW.slice(0, 10))) === true ? dayNumber(NOW.slice(0, 10)) : usually;
}

/** Values for the variables of a region: a point within it. */
export class Assignment {
  private constructor(
    private readonly state: SearchState,
    private readonly sample: ReadonlyMap<string, Decimal>,
  ) {}

  /**
   * A point of the region; undefined when the sums cannot be made to fit.
   * @param inUtc what is so where the clock shows UTC, as far as that can be.
   */
  static of(state: SearchState, inUtc: readonly Formula[] = []): Assignment | undefined {
    if (state.linear.length === 0) return new Assignment(state, new Map());
    const all = [...state.linear, ...boundsOf(state)];
    const more = inUtc.flatMap((formula) => (formula.op === 'linear' ? [formula.inequality] : []));
    const sought = more.length === 0 ? [all] : [[...all, ...more], all];
    for (const inequalities of sought) {
      const sample = feasible(inequalities, wholeOf(state), (id) => usualIn(state, id));
      if (typeof sample !== 'string') return new Assignment(state, sample);
    }
    return undefined;
  }

  domainOf(variable: Variable): Domain {
    return this.state.domainOf(variable);
  }

  /** Whether something was settled of a variable. */
  isSettled({ id }: Variable): boolean {
    return this.state.domains.has(id);
  }

  /** Whether an atom is taken to hold. */
  holds(atom: string): boolean {
    return this.state.atoms.get(atom) === true;
  }

  /** Whether an atom is taken not to hold. */
  fails(atom: string): boolean {
    return this.state.atoms.get(atom) === false;
  }

  /** A number for a variable, with at most so many decimal places; undefined when it has none. */
  number(variable: Variable, places: number, wanted = usual(variable.id)): Decimal | undefined {
    const { values } = this.domainOf(variable);
    if (values.kind !== 'line') return undefined;
    return choose(values.spans, this.sample.get(variable.id) ?? wanted, places);
  }

  /** A word for a variable: the first of those named that may stand, else one that is offered. */
  word(variable: Variable, offered: readonly string[]): string | undefined {
    const { values } = this.domainOf(variable);
    if (values.kind !== 'words') return undefined;
    const mayStand = (word: string) => values.words.has(word) !== values.except;
    return offered.find(mayStand) ?? (values.except ? undefined : [...values.words][0]);
  }
}
