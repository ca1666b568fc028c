import type { SyntaxNode } from '../../../engine/expressions/syntax-tree.js';
import { syntaxTree } from '../../../engine/expressions/syntax-tree.js';
import type { ProcessDefinition } from '../../../engine/model/process-definition.js';
import type { Said } from './expressions-in.js';

/** A field (by its id, of the record, a piece or a row) beside what it is compared with, as written. */
export interface Comparison {
  readonly field: string;
  readonly with: string;
  /** Whether what it is compared with is the text of a condition map, not of an expression. */
  readonly plain: boolean;
}

const COMPARING: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

function fieldOf(node: SyntaxNode): string | undefined {
  if (node.kind === 'member') return node.member;
  if (node.kind === 'name') return node.text;
  // `count(fit) == 2`, `sum(receipt.amount) >= price`: what is inside is what can be changed.
  if (node.kind === 'call') return node.args.map(fieldOf).find((name) => name !== undefined);
  return undefined;
}

function inTree(node: SyntaxNode): readonly Comparison[] {
  const inside = 'args' in node ? node.args.flatMap(inTree) : node.kind === 'member' ? inTree(node.of) : [];
  if (node.kind === 'call' && node.args.length === 2) {
    const [of, element] = node.args;
    const field = of && fieldOf(of);
    return field === undefined || element === undefined
      ? inside
      : [...inside, { field, with: element.text, plain: false }];
  }
  if (node.kind !== 'operation' || !(COMPARING.has(node.op) || node.op === 'in')) return inside;
  const [left, right] = node.args;
  if (left === undefined || right === undefined) return inside;
  const sides = [
    [left, right],
    [right, left],
  ] as const;
  const found = sides.flatMap(([side, other]) => {
    const field = fieldOf(side);
    return field === undefined ? [] : [{ field, with: other.text, plain: false }];
  });
  return [...inside, ...found];
}

/** Every comparison of a field that a condition makes. */
export function comparisonsIn(
  { condition, locals }: Said,
  definition: ProcessDefinition,
): readonly Comparison[] {
  if (condition.kind === 'expression') {
    const tree = syntaxTree(condition.source, { definition, ...(locals && { locals }) });
    return tree === undefined ? [] : inTree(tree);
  }
  return condition.entries.flatMap(({ path, test }) => {
    const operands = test.op === 'in' ? test.operands : 'operand' in test ? [test.operand] : [];
    return operands.map((operand) => ({ field: path.at(-1) ?? '', with: operand, plain: true }));
  });
}
