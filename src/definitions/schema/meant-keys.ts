import {
  itemsOf,
  type SourceEntry,
  type SourceMap,
  type SourceNode,
  type SourcePath,
} from '../parse/source-node.js';

/** A key that is not known, where it stands, and what was probably meant. */
export interface KeySlip {
  readonly path: SourcePath;
  readonly word: string;
  readonly meant: string;
}

function renamed(map: SourceMap, { word, meant }: KeySlip): SourceMap {
  const entry = map.entries.get(word);
  if (entry === undefined || map.entries.has(meant)) return map;
  const entries = [...map.entries.values()].map((each) => (each === entry ? { ...each, key: meant } : each));
  return { ...map, entries: new Map(entries.map((each): [string, SourceEntry] => [each.key, each])) };
}

function below(node: SourceNode, [step, ...rest]: SourcePath, slip: KeySlip): SourceNode {
  if (step === undefined) return node.kind === 'map' ? renamed(node, slip) : node;
  if (node.kind === 'list') {
    const items = itemsOf(node).map((item, index) =>
      index === Number(step) ? below(item, rest, slip) : item,
    );
    return { ...node, items };
  }
  const entry = node.kind === 'map' ? node.entries.get(String(step)) : undefined;
  if (node.kind !== 'map' || entry === undefined) return node;
  const changed = { ...entry, value: below(entry.value, rest, slip) };
  return { ...node, entries: new Map([...node.entries, [String(step), changed]]) };
}

/** The tree with the keys that were probably meant, so that what is read on does not miss what is there under another word. */
export function withMeantKeys(root: SourceMap, slips: readonly KeySlip[]): SourceMap {
  return slips.reduce<SourceMap>((tree, slip) => {
    const mended = below(tree, slip.path, slip);
    return mended.kind === 'map' ? mended : tree;
  }, root);
}
