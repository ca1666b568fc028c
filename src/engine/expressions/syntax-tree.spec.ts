import { describe, expect, it } from '@jest/globals';
import { pumpSale } from '../fixture/pump-sale.js';
import { syntaxTree, type SyntaxNode } from './syntax-tree.js';

function shape(node: SyntaxNode | undefined): string {
  switch (node?.kind) {
    case 'name':
      return `${node.name?.kind ?? 'unnamed'}:${node.text}`;
    case 'literal':
      return `${node.type.kind}:${node.text}`;
    case 'member':
      return `${shape(node.of)}.${node.member}`;
    case 'call':
      return `${node.call}(${node.args.map(shape).join(', ')})`;
    case 'operation':
      return `(${[node.op, ...node.args.map(shape)].join(' ')})`;
    default:
      return node?.kind ?? 'unreadable';
  }
}

describe('syntaxTree', () => {
  it.each([
    ['budget >= amount * affordable', '(>= field:budget (* field:amount setting:affordable))'],
    ['!(budget > CNY 5)', '(!_ (> field:budget money:CNY 5))'],
    [
      'count(meeting) == 3 || now > createdAt + P7D',
      '(|| (== count(evidence:meeting) number:3) (> built-in:now (+ built-in:createdAt duration:P7D)))',
    ],
    ['chain.exists(r, r.role == "buy")', 'exists(field:chain, unnamed:r, (== unnamed:r.role text:"buy"))'],
    ['has(waived) ? true : -1 < 0', '(?: has(field:waived) yesno:true (< (-_ number:1) number:0))'],
    ['budget >=', 'unreadable'],
    ['   ', 'unreadable'],
  ])('%s', (source, expected) => {
    expect(shape(syntaxTree(source, { definition: pumpSale }))).toBe(expected);
  });
});
