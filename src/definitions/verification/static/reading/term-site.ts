import type { SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';
import type { Formula } from '../logic/formula.js';
import type { Slot } from './slot.js';
import type { Measure, Term } from './term.js';
import type { Vocabulary } from './vocabulary.js';

/** The reading of the numbers of one expression: what its calls need of it. */
export interface TermSite {
  readonly vocabulary: Vocabulary;
  /** The part as a sum of variables; undefined when it is no number. */
  read(node: SyntaxNode): Term | undefined;
  /** Where a name or path leads, if to a field. */
  slotAt(node: SyntaxNode): Slot | undefined;
  /** A number of its own that is known when all inputs are, and what else it takes. */
  opaque(node: SyntaxNode, measure: Measure, ...inputs: readonly Term[]): Term;
  /** An instant that has a value when `known` is so. */
  instant(id: string, known?: Formula): Term;
}
