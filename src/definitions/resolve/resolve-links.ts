import type { Link } from '../../engine/model/link.js';
import { childOf, entriesOf, type SourceNode } from '../parse/source-node.js';
import { phraseAt } from './phrase-at.js';
import { defined, stringAt, stringsAt } from './read.js';
import type { ResolveContext } from './resolve-context.js';

/** Fields handed over: a list keeps their ids, a map gives them others. */
function carried(node: SourceNode): Readonly<Record<string, string>> {
  const carries = childOf(node, 'carries');
  if (carries?.kind !== 'map') {
    return Object.fromEntries((stringsAt(node, 'carries') ?? []).map((id) => [id, id]));
  }
  const pairs = entriesOf(carries).flatMap(({ key }) => {
    const there = stringAt(carries, key);
    return there === undefined ? [] : [[key, there] as const];
  });
  return Object.fromEntries(pairs);
}

/** The links to records of other processes. */
export function linksOf(context: ResolveContext, root: SourceNode): readonly Link[] {
  return entriesOf(childOf(root, 'links')).map(({ key, value: node }) => {
    const path = ['links', key];
    const { min, max } = phraseAt(context, node, 'count', 'cardinality') ?? { min: 0 };
    const link: Link = defined({
      id: key,
      name: context.nameAt(node, path, key),
      ...context.adviceAt(node, path),
      process: stringAt(node, 'process') ?? '',
      min,
      max,
      carries: carried(node),
    });
    return context.origins.mark(link, node);
  });
}
