import type { ASTNode } from '@marcbachmann/cel-js';
import { balancedStretch } from './balanced-stretch.js';
import type { Datum } from './datum.js';
import type { ExpressionPlace } from './expression.js';
import { lex, type Lexed } from './lexicon.js';
import { Names } from './name.js';
import type { Name } from './record-names.js';
import { LONGEST_EXPRESSION, parseCel } from './parse-cel.js';
import { ProblemList } from './problem-list.js';
import type { Type } from './type.js';

/** One node of an expression with its names resolved, for what reasons about expressions instead of evaluating them. */
export type SyntaxNode = {
  /** As the author wrote it. */
  readonly text: string;
} & (
  | { readonly kind: 'literal'; readonly type: Type; readonly value: Datum }
  /** `name` is absent for variables of loops and for what is none. */
  | { readonly kind: 'name'; readonly name?: Name }
  | { readonly kind: 'member'; readonly of: SyntaxNode; readonly member: string }
  /** A function, or a method whose receiver is the first argument. */
  | { readonly kind: 'call'; readonly call: string; readonly args: readonly SyntaxNode[] }
  /** `&&`, `||`, `!_`, `-_`, `?:`, `in`, comparisons and arithmetic. */
  | { readonly kind: 'operation'; readonly op: string; readonly args: readonly SyntaxNode[] }
  | { readonly kind: 'list'; readonly items: readonly SyntaxNode[] }
  | { readonly kind: 'other' }
);

class TreeReader {
  constructor(
    private readonly source: string,
    private readonly lexed: Lexed,
    private readonly names: Names,
  ) {}

  read(node: ASTNode): SyntaxNode {
    const { start, end } = balancedStretch(this.lexed.skeleton, node);
    const text = this.source.slice(start, end);
    const many = (nodes: readonly ASTNode[]) => nodes.map((one) => this.read(one));
    switch (node.op) {
      case 'value':
        if (typeof node.args === 'boolean')
          return { kind: 'literal', text, type: { kind: 'yesno' }, value: node.args };
        if (typeof node.args === 'string')
          return { kind: 'literal', text, type: { kind: 'text' }, value: node.args };
        return { kind: 'other', text };
      case 'id': {
        const literal = this.lexed.literals.get(node.start);
        if (literal !== undefined) return { kind: 'literal', text, ...literal };
        const name = this.names.find(this.source.slice(node.start, node.end));
        return { kind: 'name', text, ...(name && { name }) };
      }
      case '.': {
        const member = this.source.slice(node.pos, node.end);
        return { kind: 'member', text, of: this.read(node.args[0]), member };
      }
      case 'call':
        return { kind: 'call', text, call: node.args[0], args: many(node.args[1]) };
      case 'rcall':
        return { kind: 'call', text, call: node.args[0], args: many([node.args[1], ...node.args[2]]) };
      case 'list':
        return { kind: 'list', text, items: many(node.args) };
      case '!_':
      case '-_':
        return { kind: 'operation', text, op: node.op, args: many([node.args]) };
      case '?:':
      case '&&':
      case '||':
      case 'in':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '+':
      case '-':
      case '*':
      case '/':
        return { kind: 'operation', text, op: node.op, args: many(node.args) };
      default:
        return { kind: 'other', text };
    }
  }
}

/** The tree of an expression; undefined where `checkExpression` reports that it cannot even be read. */
export function syntaxTree(source: string, place: ExpressionPlace): SyntaxNode | undefined {
  if (source.trim() === '' || source.length > LONGEST_EXPRESSION) return undefined;
  const problems = new ProblemList();
  const names = new Names(place);
  const lexed = lex(source, names, problems);
  const tree = problems.problems.length > 0 ? undefined : parseCel(lexed.cel, problems);
  return tree && new TreeReader(source, lexed, names).read(tree);
}
