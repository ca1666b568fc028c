import type { CompiledProcess } from '../../../engine/compile-process.js';
import type { Formula } from './logic/formula.js';
import type { SearchEnd } from './logic/search.js';
import { obtainableIn } from './obtainable.js';
import { ReadingContext } from './reading/context.js';
import { setByProcess, type Obtainable, type Standing } from './reading/vocabulary.js';

/** What one question may cost where nothing else is said, in formulas looked at. */
export const BUDGET = 60_000;

interface Contexts {
  readonly obtainable: Obtainable;
  readonly byStanding: Map<string, ReadingContext>;
}

const contexts = new WeakMap<CompiledProcess, Contexts>();

/** How a search for a record that makes formulas true ends. */
export function end(formulas: readonly Formula[], context: ReadingContext, left: number): SearchEnd {
  return context.search({ left }).run(formulas, () => true);
}

/** What can ever be obtained in records of a process. */
function contextsOf(process: CompiledProcess): Contexts {
  const known = contexts.get(process);
  if (known !== undefined) return known;
  const obtainable = obtainableIn(process, setByProcess(process), (criteria, among) => {
    if (criteria.length === 0) return true;
    const context = new ReadingContext(process, among);
    const formulas = criteria.map((criterion) => context.passes(criterion));
    return end(formulas, context, BUDGET) !== 'none';
  });
  const made = { obtainable, byStanding: new Map<string, ReadingContext>() };
  contexts.set(process, made);
  return made;
}

/** The gates of a process read where a record stands; the same for the same question. */
export function contextOf(process: CompiledProcess, standing: Standing): ReadingContext {
  const { obtainable, byStanding } = contextsOf(process);
  const key = `${standing.stage ?? ''} ${String(standing.creating ?? false)}`;
  const context = byStanding.get(key) ?? new ReadingContext(process, obtainable, standing);
  byStanding.set(key, context);
  return context;
}
