import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { calendar, definition, library } from './grammar.js';
import type { Shape } from './shape.js';
import type { Source } from './source.js';

/** A node of a definition and what it is by the grammar. */
export interface Visit {
  readonly shape: Shape;
  readonly node: unknown;
  /** Keys, and places in lists, from the top. */
  readonly path: readonly string[];
  /** The entry of a map it is the value of, or the item of a list it is. */
  readonly entry?: Pair;
  /** What holds the entry or the item. */
  readonly holder?: YAMLMap | YAMLSeq;
}

const fits = (shape: Shape, node: unknown): boolean => {
  if (shape.is === 'map' || shape.is === 'object') return isMap(node);
  if (shape.is === 'list') return isSeq(node);
  return (
    shape.is === 'condition' ||
    shape.is === 'other' ||
    isScalar(node) ||
    (shape.is === 'reference' && isSeq(node))
  );
};

/** What a map says about one of its keys. */
function shapeBehind(shape: Shape, key: string): Shape | undefined {
  if (shape.is === 'map') return shape.of;
  if (shape.is !== 'object') return undefined;
  return shape.of()[key] ?? shape.rest?.of;
}

function* visit(of: Visit): Generator<Visit> {
  const { shape, node, path } = of;
  if (shape.is === 'either') {
    const chosen = shape.of.find((each) => fits(each, node));
    if (chosen !== undefined) yield* visit({ ...of, shape: chosen });
    return;
  }
  if (!fits(shape, node)) return;
  yield of;
  if (isMap(node)) {
    for (const entry of node.items) {
      const key = isPair(entry) && isScalar(entry.key) ? String(entry.key.value) : undefined;
      const behind = key === undefined ? undefined : shapeBehind(shape, key);
      if (key === undefined || behind === undefined) continue;
      yield* visit({ shape: behind, node: entry.value, path: [...path, key], entry, holder: node });
    }
  }
  if (isSeq(node) && shape.is === 'list') {
    for (const [index, item] of node.items.entries())
      yield* visit({ shape: shape.of, node: item, path: [...path, String(index)], holder: node });
  }
}

/** Everything in a definition, a library or a calendar that the grammar knows, outermost first. */
export function visits(source: Source): readonly Visit[] {
  const [folder] = source.file.split('/');
  const shape = folder === 'calendars' ? calendar : folder === 'libraries' ? library : definition;
  return [...visit({ shape, node: source.document.contents, path: [] })];
}
