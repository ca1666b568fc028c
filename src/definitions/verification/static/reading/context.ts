import type { CompiledProcess } from '../../../../engine/compile-process.js';
import type { Condition } from '../../../../engine/model/condition.js';
import type { Criterion } from '../../../../engine/model/criterion.js';
import { Search, type Budget } from '../logic/search.js';
import type { Formula } from '../logic/formula.js';
import { defineComputed } from './computed.js';
import { defineGranted } from './granted.js';
import { RECORD } from './place.js';
import { CriterionReader } from './read-criterion.js';
import { readCondition } from './read-condition.js';
import type { Truth } from './truth.js';
import { Vocabulary, type Obtainable, type Standing } from './vocabulary.js';

/** Gates of a process read where a record stands, each once. */
export class ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly #reader: CriterionReader;
  readonly #passes = new WeakMap<Criterion, Formula>();
  readonly #defined = new Set<string>();
  readonly #memory = new Map<string, boolean>();

  constructor(process: CompiledProcess, obtainable: Obtainable, standing: Standing = {}) {
    this.vocabulary = new Vocabulary(process, obtainable, standing);
    this.#reader = new CriterionReader(this.vocabulary);
  }

  /** When a criterion does not stand in the way. */
  passes(criterion: Criterion): Formula {
    const known = this.#passes.get(criterion);
    if (known !== undefined) return known;
    const formula = this.#reader.passes(criterion);
    this.#passes.set(criterion, formula);
    return formula;
  }

  /** When a condition over the record holds. */
  condition(condition: Condition): Truth {
    return readCondition(condition, this.vocabulary, RECORD);
  }

  /** A search within a budget. */
  search(budget: Budget): Search {
    const axioms = (formulas: readonly Formula[]) => {
      defineGranted(this.vocabulary, this.#defined);
      defineComputed(this.vocabulary, this.#defined);
      return this.vocabulary.axioms.bearingOn(formulas);
    };
    return new Search(budget, axioms, this.#memory);
  }
}
