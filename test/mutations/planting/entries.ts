import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { stretchOf, type Source } from '../reading/source.js';
import type { Edit } from './operator.js';

/** Puts an entry before the others of a map, in the way the map is written. */
export function insertEntry(source: Source, map: YAMLMap, entry: string): Edit | undefined {
  const [first] = map.items;
  if (first === undefined) return undefined;
  const { start } = stretchOf(first);
  const gap = map.flow === true ? ', ' : `\n${' '.repeat(source.columnAt(start) - 1)}`;
  return { start, end: start, put: entry + gap };
}

/** Puts an entry of a map after the others. */
export function appendEntry(source: Source, map: YAMLMap, entry: string): Edit | undefined {
  const last = map.items.at(-1);
  const first = map.items[0];
  if (last === undefined || first === undefined) return undefined;
  const { end } = stretchOf(last);
  if (map.flow === true) return { start: end, end, put: `, ${entry}` };
  const at = source.text[end - 1] === '\n' ? end : source.startOfNextLine(end);
  return { start: at, end: at, put: `${' '.repeat(source.columnAt(stretchOf(first).start) - 1)}${entry}\n` };
}

/** Takes an entry out of a map, or an item out of a list; nothing when it is the only one. */
export function removeEntry(source: Source, holder: YAMLMap | YAMLSeq, entry: unknown): Edit | undefined {
  const items: readonly unknown[] = holder.items;
  const index = items.indexOf(entry);
  if (index === -1 || items.length === 1) return undefined;
  const here = stretchOf(entry);
  const next = items[index + 1];
  if (holder.flow === true) {
    return next === undefined
      ? { start: stretchOf(items[index - 1]).end, end: here.end, put: '' }
      : { start: here.start, end: stretchOf(next).start, put: '' };
  }
  const end = next === undefined ? endOfBlock(source, here.end) : stretchOf(next).start;
  // The first entry of an item shares its line with the dash.
  if (isMap(holder) && next !== undefined) return { start: here.start, end, put: '' };
  const start = source.startOfLine(here.start);
  return { start, end: next === undefined ? end : source.startOfLine(end), put: '' };
}

function endOfBlock(source: Source, end: number): number {
  return source.text[end - 1] === '\n' ? end : source.startOfNextLine(end);
}

/** Whether a node is written over several lines by indentation. */
export function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}
