import type { ASTNode } from '@marcbachmann/cel-js';
import type { Parameters } from '../../errors/message.js';
import type { Field } from '../model/field.js';
import type { Values } from '../model/value.js';
import type { Datum, Evaluate, Result, Run } from './datum.js';
import type { ExpressionProblemCode } from './expression-messages.js';
import type { Names } from './name.js';
import type { Stretch } from './problem-list.js';
import type { Kind, Type } from './type.js';
import { Unknown, both } from './unknown.js';

/** A checked part of an expression. */
export interface Part {
  readonly type: Type;
  /** As the author wrote it. */
  readonly text: string;
  readonly at: Stretch;
  readonly evaluate: Evaluate;
  /** What it always is, of a literal. */
  readonly constant?: Datum;
  /** Of a list written out. */
  readonly elements?: readonly Part[];
  /** Of `a ? b : c`: what it may come to. */
  readonly branches?: readonly Part[];
}

/** A variable that `exists`, `filter` … let stand for each element. */
export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly slot: number;
}

/** What an expression reads, gathered while it is checked. */
export type Reads = Record<
  'fields' | 'locals' | 'settings' | 'evidence' | 'artifacts' | 'links' | 'approvals',
  Set<string>
> & {
  time: boolean;
  instance: boolean;
};

/** Before anything was read. */
export function nothingRead(): Reads {
  return {
    fields: new Set(),
    locals: new Set(),
    settings: new Set(),
    evidence: new Set(),
    artifacts: new Set(),
    links: new Set(),
    approvals: new Set(),
    time: false,
    instance: false,
  };
}

/** The checking of one expression: what the checks of its parts have in common. */
export interface Compilation {
  readonly names: Names;
  readonly reads: Reads;
  readonly variables: readonly Variable[];
  /** Checks a part of the tree. */
  part(node: ASTNode): Part;
  /** Checks a part of the tree in which a variable stands for the elements of a list. */
  partWith(variable: Variable, node: ASTNode): Part;
  /** Where a part of the tree stands, brackets included. */
  at(node: ASTNode): Stretch;
  /** Whether a part of the tree is a literal of ours. */
  isLiteral(node: ASTNode): boolean;
  /** The author's text. */
  text(stretch: Stretch): string;
  /** Reports a problem and yields a part that fits anywhere. */
  wrong(code: ExpressionProblemCode, at: Stretch, parameters?: Parameters, mend?: string): Part;
  /** A part that has to be of a kind; reports it otherwise. */
  wanted(part: Part, kind: 'yesno' | 'moment'): Part;
  /** Makes the part of a node. */
  made(node: ASTNode, type: Type, evaluate: Evaluate): Part;
  /** Notes that a field is read, and the table a row field leads to. */
  noteRow(field: Field): void;
}

/** Whether a part is of a kind, or a problem was reported in it already. */
export function isKind(part: Part, ...kinds: readonly Kind[]): boolean {
  return part.type.kind === 'wrong' || kinds.includes(part.type.kind);
}

/** A row or piece as the values it holds. */
export type RowDatum = Values;

/** Evaluates one operand and computes with it. The check of the expression has settled that it is a `D`. */
export function lift<D extends Datum>(operand: Part, compute: (value: D, run: Run) => Result): Evaluate {
  const { evaluate } = operand;
  return (run) => {
    const value = evaluate(run);
    return value instanceof Unknown ? value : compute(value as D, run);
  };
}

/** Evaluates two operands and computes with them; what is unknown of either makes the result unknown. */
export function liftBoth<L extends Datum, R extends Datum>(
  left: Part,
  right: Part,
  compute: (left: L, right: R, run: Run) => Result,
): Evaluate {
  const [first, second] = [left.evaluate, right.evaluate];
  return (run) => {
    const a = first(run);
    const b = second(run);
    if (a instanceof Unknown) return b instanceof Unknown ? both(a, b) : a;
    return b instanceof Unknown ? b : compute(a as L, b as R, run);
  };
}
