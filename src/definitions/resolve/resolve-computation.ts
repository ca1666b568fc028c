import type { Computation, ComputedLine } from '../../engine/model/computation.js';
import { childOf, itemsOf, type SourceNode } from '../parse/source-node.js';
import { defined, expressionAt, expressionIn } from './read.js';
import { conditionAt } from './resolve-condition.js';
import type { ResolveContext } from './resolve-context.js';

function line(context: ResolveContext, node: SourceNode): readonly ComputedLine[] {
  const then = expressionAt(node, 'then');
  if (then === undefined) return [];
  const resolved: ComputedLine = defined({ if: conditionAt(context, node, 'if'), then });
  return [context.origins.mark(resolved, node)];
}

/** How a field comes about by itself: an expression, or a list of lines. */
export function computationAt(context: ResolveContext, field: SourceNode): Computation | undefined {
  const node = childOf(field, 'is');
  if (node === undefined) return undefined;
  if (node.kind === 'list') {
    const lines = itemsOf(node).flatMap((each) => line(context, each));
    return context.origins.mark<Computation>({ kind: 'table', lines }, node);
  }
  const source = expressionIn(node);
  if (source === undefined) return undefined;
  return context.origins.mark<Computation>({ kind: 'expression', source }, node);
}

/** The values that are set, by field id or `owner`: each an expression. */
export function settingAt(node: SourceNode, key: string): Readonly<Record<string, string>> {
  const map = childOf(node, key);
  if (map?.kind !== 'map') return {};
  const values = [...map.entries.values()].flatMap(({ key: field, value }) => {
    const source = expressionIn(value);
    return source === undefined ? [] : [[field, source] as const];
  });
  return Object.fromEntries(values);
}
