import { formulaText, type Formula } from '../logic/formula.js';

/** The variables and atoms a formula is about. */
export function subjectsOf(formula: Formula, into: Set<string> = new Set()): ReadonlySet<string> {
  switch (formula.op) {
    case 'and':
    case 'or':
    case 'atLeast':
      for (const part of formula.of) subjectsOf(part, into);
      break;
    case 'in':
      into.add(formula.variable.id);
      break;
    case 'linear':
      for (const { id } of formula.variables) into.add(id);
      break;
    case 'atom':
      into.add(formula.id);
      if (formula.member !== undefined) into.add(formula.member.count.id);
      break;
    case 'many':
    case 'few':
      into.add(formula.collection.count.id);
      break;
    case 'true':
    case 'false':
      break;
  }
  return into;
}

interface Axiom {
  readonly about: readonly string[];
  readonly formula: Formula;
}

/** What is so of any record, found by what it is about. */
export class Axioms {
  readonly #bySubject = new Map<string, Axiom[]>();
  readonly #known = new Set<string>();

  /** Adds what holds of the subjects named; it bears on those it is found by, all of them where not said otherwise. */
  add(about: readonly string[], formula: Formula, foundBy: readonly string[] = about): void {
    const text = formulaText(formula);
    if (this.#known.has(text)) return;
    this.#known.add(text);
    const axiom = { about, formula };
    for (const subject of foundBy)
      this.#bySubject.set(subject, [...(this.#bySubject.get(subject) ?? []), axiom]);
  }

  /** What bears on the formulas, directly or through what bears on them. */
  bearingOn(formulas: readonly Formula[]): readonly Formula[] {
    const subjects = new Set<string>();
    for (const formula of formulas) subjectsOf(formula, subjects);
    return this.about(subjects);
  }

  /** What is known of subjects, directly or through what is known of others with them. */
  about(subjects: ReadonlySet<string>): readonly Formula[] {
    const seen = new Set(subjects);
    const found = new Set<Axiom>();
    const open = [...seen];
    for (let subject = open.pop(); subject !== undefined; subject = open.pop()) {
      for (const axiom of this.#bySubject.get(subject) ?? []) {
        if (found.has(axiom)) continue;
        found.add(axiom);
        for (const other of axiom.about) {
          if (seen.has(other)) continue;
          seen.add(other);
          open.push(other);
        }
      }
    }
    return [...found].map(({ formula }) => formula);
  }
}
