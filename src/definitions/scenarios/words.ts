import type { SourceNode } from '../parse/source-node.js';

/** The word behind a verb, or behind one of its keys. */
export function wordOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}
