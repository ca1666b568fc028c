import type { CompiledProcess } from '../../../../engine/compile-process.js';
import { syntaxTree, type SyntaxNode } from '../../../../engine/expressions/syntax-tree.js';

const EVENTS: ReadonlySet<string> = new Set(['entered', 'last', 'first', 'approved']);

function anchorsIn(node: SyntaxNode): readonly string[] {
  switch (node.kind) {
    case 'name':
      return node.name?.kind === 'built-in' && node.text === 'createdAt' ? [node.text] : [];
    case 'call':
      return EVENTS.has(node.call) ? [node.text] : node.args.flatMap(anchorsIn);
    case 'operation':
      return node.args.flatMap(anchorsIn);
    default:
      return [];
  }
}

/** The moments of events an expression is reckoned from: `entered(x)`, `last(e)` …; they become known as they happen. */
export function anchorsOf(source: string, { definition }: CompiledProcess): readonly string[] {
  const tree = syntaxTree(source, { definition });
  return tree === undefined ? [] : [...new Set(anchorsIn(tree))];
}
