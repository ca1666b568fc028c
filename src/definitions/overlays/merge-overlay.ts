import { didYouMean } from '../../engine/values/did-you-mean.js';
import { childOf, type SourceEntry, type SourceMap, type SourceNode } from '../parse/source-node.js';
import type { SourceList, SourcePath, Span } from '../parse/source-node.js';
import type { Told } from '../problems/problem.js';
import { besideRemoval, reasonIn, removalOf, type Departure, type MergeNotes } from './departure.js';
import { mergeItems } from './merge-items.js';
import { nearlyTheSame } from './nearly-the-same.js';
import { addedUnnamed, notInParent, policyIsFixed, removedAndMore } from './overlay-findings.js';
import { telling } from '../resolve/criterion-shape.js';
import { GATES, WHOLE_VALUES } from './overlay-words.js';

/** An overlay laid over its parent: one tree, whose nodes know their files. */
export interface Merged {
  readonly root: SourceMap;
  readonly departures: readonly Departure[];
}

/** Lists at the top hold items, which may go without an id; deeper down only ids tell items from values. */
function isItems(list: SourceList, path: SourcePath): boolean {
  if (path.length === 1) return true;
  return list.items.every((item) => childOf(item, 'id') !== undefined || childOf(item, 'to') !== undefined);
}

/** A criterion of another kind takes the place of the first. */
function changesKind(before: SourceMap, after: SourceMap): boolean {
  return Object.keys(telling).some((kind) => after.entries.has(kind) && !before.entries.has(kind));
}

function union(before: SourceList, after: SourceList): SourceList {
  const said = new Set(after.items.map((item) => (item.kind === 'scalar' ? item.text : '')));
  const kept = before.items.filter((item) => item.kind !== 'scalar' || !said.has(item.text));
  return { ...after, items: [...kept, ...after.items] };
}

/** One node of the overlay over what stands there in the parent. */
function mergeNodes(before: SourceNode, after: SourceNode, path: SourcePath, notes: MergeNotes): SourceNode {
  if (WHOLE_VALUES.has(String(path.at(-1)))) return after;
  if (before.kind === 'list' && after.kind === 'list') {
    if (path.length === 1 && path[0] === 'uses') return union(before, after);
    return isItems(before, path) && isItems(after, path)
      ? mergeItems(before, after, { path, notes, merge: mergeNodes })
      : after;
  }
  if (before.kind !== 'map' || after.kind !== 'map') return after;
  if (GATES.has(String(path.at(-2))) && changesKind(before, after)) return after;
  return mergeMaps(before, after, path, notes);
}

/** What is new in a section and has no name may be a slip for what the parent has there. */
function lookAtNew({ key, keySpan, value }: SourceEntry, before: SourceMap, notes: MergeNotes): void {
  if (value.kind !== 'map' || childOf(value, 'name') !== undefined) return;
  const suggestion = nearlyTheSame(key, [...before.entries.keys()]);
  if (suggestion !== undefined) notes.report(keySpan, addedUnnamed(key, suggestion));
}

function mergeMaps(before: SourceMap, after: SourceMap, path: SourcePath, notes: MergeNotes): SourceMap {
  const entries = new Map<string, SourceEntry>(before.entries);
  for (const entry of after.entries.values()) {
    const inherited = before.entries.get(entry.key);
    const here = [...path, entry.key];
    const removal = removalOf(entry.value);
    if (path[0] === 'policies' && path.length === 1 && inherited !== undefined) {
      notes.report(entry.keySpan, policyIsFixed(entry.key));
    } else if (removal !== undefined) {
      entries.delete(entry.key);
      const more = besideRemoval(entry.value);
      if (more !== undefined) notes.report(more.keySpan, removedAndMore(more.key));
      if (inherited === undefined)
        notes.report(entry.keySpan, () =>
          notInParent(entry.key, didYouMean(entry.key, before.entries.keys())),
        );
      else notes.depart({ path: here, ids: [entry.key], ...reasonIn(removal), span: entry.keySpan });
    } else {
      if (inherited === undefined && path.length === 1 && path[0] !== 'jumps')
        lookAtNew(entry, before, notes);
      const value =
        inherited === undefined ? entry.value : mergeNodes(inherited.value, entry.value, here, notes);
      entries.set(entry.key, { ...entry, value });
    }
  }
  return { ...after, entries };
}

/**
 * Lays an overlay over its parent: maps merge by key, lists by `id`, and what stands for one thing (a condition, an
 * expression, a text) is given anew. The parent's head is not inherited but for what the overlay leaves out.
 */
export function mergeOverlay(
  parent: SourceMap,
  overlay: SourceMap,
  report: (span: Span, told: Told) => void,
): Merged {
  const departures: Departure[] = [];
  const root = mergeMaps(parent, overlay, [], { report, depart: (departure) => departures.push(departure) });
  return { root, departures };
}
