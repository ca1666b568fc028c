import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Kind } from './shape.js';
import { stretchOf, type Stretch } from './source.js';
import type { Visit } from './walk.js';

/** Something that a definition declares under an id. */
export interface Declaration {
  readonly kind: Kind;
  readonly name: string;
  /** The id itself. */
  readonly at: Stretch;
  /** The entry of the map or the item of the list that declares it. */
  readonly whole: unknown;
  /** What it consists of. */
  readonly node: unknown;
  readonly holder: YAMLMap | YAMLSeq;
  readonly path: readonly string[];
}

function fromMap(kind: Kind, holder: YAMLMap, path: readonly string[]): readonly Declaration[] {
  return holder.items.flatMap((entry: Pair) => {
    if (!isPair(entry) || !isScalar(entry.key)) return [];
    const name = String(entry.key.value);
    return [
      {
        kind,
        name,
        at: stretchOf(entry.key),
        whole: entry,
        node: entry.value,
        holder,
        path: [...path, name],
      },
    ];
  });
}

/** A stage of an overlay that is in the parent too changes it, and one that says `remove` takes it out. */
function fromList(kind: Kind, holder: YAMLSeq, path: readonly string[]): readonly Declaration[] {
  return holder.items.flatMap((item) => {
    const id: unknown = isMap(item) ? item.get('id', true) : undefined;
    if (!isMap(item) || !isScalar(id) || item.has('remove')) return [];
    const name = String(id.value);
    return [{ kind, name, at: stretchOf(id), whole: item, node: item, holder, path: [...path, name] }];
  });
}

/** Everything a definition declares. */
export function declarationsIn(visits: readonly Visit[]): readonly Declaration[] {
  return visits.flatMap(({ shape, node, path }) => {
    if (shape.is === 'map' && shape.declares !== undefined && isMap(node))
      return fromMap(shape.declares, node, path);
    if (shape.is === 'list' && shape.declares !== undefined && isSeq(node))
      return fromList(shape.declares, node, path);
    return [];
  });
}
