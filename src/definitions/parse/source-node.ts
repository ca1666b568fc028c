import type { LineIndex } from './line-index.js';

/** A file that was read. */
export interface SourceText {
  /** Relative to the folder of definitions. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** Offsets into the text of a file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The file; the one at hand when absent. In a merged tree the parts of several files stand together. */
  readonly source?: SourceText;
}

/** The place at which something begins. */
export function startOf({ start, source }: Span): Span {
  return source === undefined ? { start, end: start } : { start, end: start, source };
}

/** A single value, with the text its author wrote: `0.10` stays `0.10` there. */
export interface SourceScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written for plain values, without the quotes for quoted ones. */
  readonly text: string;
  readonly quoted: boolean;
}

/** A list. */
export interface SourceList extends Span {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

/** A key with its value. */
export interface SourceEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: SourceNode;
}

/** A map; its entries keep the order of the file. */
export interface SourceMap extends Span {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

/** What a definition file is made of, free of YAML: every node knows where it stands. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

/** Leads from the root of a file to a node: keys of maps and places in lists. */
export type SourcePath = readonly (string | number)[];

/** The entries of a map, nothing for any other node. */
export function entriesOf(node: SourceNode | undefined): readonly SourceEntry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

/** The items of a list, nothing for any other node. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The value under a key or at a place, if there is one. */
export function childOf(node: SourceNode | undefined, step: string | number): SourceNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(step))?.value;
  if (node?.kind === 'list') return node.items[Number(step)];
  return undefined;
}

/** The node at a path, or the nearest one above it that exists. */
export function nearest(root: SourceNode, path: SourcePath): SourceNode {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Where the key at the end of a path stands; the nearest node when there is no such key. */
export function keySpan(root: SourceNode, path: SourcePath): Span {
  const parent = nearest(root, path.slice(0, -1));
  const last = path.at(-1);
  const entry = parent.kind === 'map' ? parent.entries.get(String(last)) : undefined;
  return entry?.keySpan ?? nearest(root, path);
}

/** The node as plain data for schema validation; maps have no prototype, so that no key can mean something else. */
export function plainOf(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries.values()) plain[key] = plainOf(value);
  return plain;
}
