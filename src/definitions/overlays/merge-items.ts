import { didYouMean } from '../../engine/values/did-you-mean.js';
import {
  childOf,
  entriesOf,
  itemsOf,
  type SourceEntry,
  type SourceList,
  type SourceMap,
  type SourceNode,
  type SourcePath,
} from '../parse/source-node.js';
import { besideRemoval, reasonIn, removalOf, type MergeNotes } from './departure.js';
import {
  addedLast,
  conflict,
  keepsWithoutReplaces,
  nearlyInParent,
  notInParent,
  nothingToKeep,
  placedTwice,
  removedAndMore,
  saidTwice,
} from './overlay-findings.js';
import { nearlyTheSame } from './nearly-the-same.js';
import { OVERLAY_WORDS } from './overlay-words.js';

/** What an item of a list is known by: its `id`, or `back` for the move back. */
function idOf(item: SourceNode): string {
  const node = childOf(item, 'id') ?? childOf(item, 'to');
  return node?.kind === 'scalar' ? node.text : '';
}

function textsIn(node: SourceNode | undefined): readonly (SourceNode & { readonly text: string })[] {
  const nodes = node?.kind === 'scalar' ? [node] : itemsOf(node);
  return nodes.flatMap((each) => (each.kind === 'scalar' ? [each] : []));
}

/** The item without the words that only say how it is laid over the parent. */
function withoutWords(item: SourceNode): SourceNode {
  if (item.kind !== 'map') return item;
  const entries = [...item.entries].filter(([key]) => !OVERLAY_WORDS.includes(key));
  return { ...item, entries: new Map(entries) };
}

/** The criteria that `keeps` names, out of the exits and entries of the stages that are replaced. */
function keptCriteria(
  item: SourceNode,
  replaced: readonly SourceNode[],
  notes: MergeNotes,
): readonly SourceEntry[] {
  const there = replaced.flatMap((stage) =>
    ['exit', 'entry'].flatMap((gate) => entriesOf(childOf(stage, gate))),
  );
  return textsIn(childOf(item, 'keeps')).flatMap((word) => {
    const found = there.find(({ key }) => key === word.text);
    if (found !== undefined) return [found];
    const known = there.map(({ key }) => key);
    notes.report(word, nothingToKeep(word.text, didYouMean(word.text, known)));
    return [];
  });
}

function withKept(item: SourceNode, kept: readonly SourceEntry[]): SourceNode {
  if (item.kind !== 'map' || kept.length === 0) return item;
  const exit = item.entries.get('exit');
  const own = entriesOf(exit?.value);
  const entries = new Map([...kept, ...own].map((entry) => [entry.key, entry]));
  const span: SourceNode = exit?.value ?? item;
  const value: SourceMap = { ...span, kind: 'map', entries };
  const entry = exit === undefined ? { key: 'exit', keySpan: item, value } : { ...exit, value };
  return { ...item, entries: new Map([...item.entries, ['exit', entry]]) };
}

/** Where the list stands, what is said on the way, and how two items become one. */
export interface Merging {
  readonly path: SourcePath;
  readonly notes: MergeNotes;
  merge(before: SourceNode, after: SourceNode, path: SourcePath, notes: MergeNotes): SourceNode;
}

/** A list on its way from the parent's to the merged one. */
class Items {
  private readonly gone = new Set<string>();
  private readonly laid = new Set<string>();
  private readonly byId = new Map<string, SourceNode>();

  constructor(
    private items: SourceNode[],
    private readonly merging: Merging,
  ) {
    for (const item of items) if (!this.byId.has(idOf(item))) this.byId.set(idOf(item), item);
  }

  get all(): readonly SourceNode[] {
    return this.items;
  }

  lay(item: SourceNode): void {
    const removal = removalOf(item);
    if (removal !== undefined) this.remove(item, removal);
    else if (childOf(item, 'replaces') !== undefined) this.replace(item);
    else this.mergeOrAdd(item);
  }

  private remove(item: SourceNode, removal: SourceNode): void {
    const id = idOf(item);
    if (this.find(childOf(item, 'id') ?? item, id) === undefined) return;
    const more = besideRemoval(item);
    if (more !== undefined) this.merging.notes.report(more.keySpan, removedAndMore(more.key));
    this.take(id);
    const span = childOf(item, 'id') ?? item;
    this.merging.notes.depart({ path: [...this.merging.path, id], ids: [id], ...reasonIn(removal), span });
  }

  private replace(item: SourceNode): void {
    const words = textsIn(childOf(item, 'replaces'));
    const after = childOf(item, 'after');
    if (after !== undefined) this.merging.notes.report(after, placedTwice);
    const replaced = words.flatMap((word) => this.find(word, word.text) ?? []);
    const place = this.items.findIndex((each) => replaced.includes(each));
    const kept = keptCriteria(item, replaced, this.merging.notes);
    for (const each of replaced) this.take(idOf(each));
    this.put(withoutWords(withKept(item, kept)), place === -1 ? this.items.length : place);
    const span = childOf(item, 'replaces') ?? item;
    // What takes the place of a stage under its own name leaves nothing dangling.
    const ids = replaced.map(idOf).filter((id) => id !== idOf(item));
    if (ids.length > 0) this.merging.notes.depart({ path: this.merging.path, ids, span });
  }

  private mergeOrAdd(item: SourceNode): void {
    const { path, notes, merge } = this.merging;
    const id = idOf(item);
    const before = id === '' ? undefined : this.byId.get(id);
    const at = before === undefined ? -1 : this.items.indexOf(before);
    if (this.gone.has(id)) notes.report(childOf(item, 'id') ?? item, conflict(id));
    else this.look(item, id, before === undefined);
    const bare = withoutWords(item);
    const merged = before === undefined ? bare : merge(before, bare, [...path, id], notes);
    const after = childOf(item, 'after');
    if (after?.kind !== 'scalar') {
      this.put(merged, at === -1 ? this.items.length : at, at === -1 ? 0 : 1);
      return;
    }
    const beside = this.find(after, after.text);
    if (at !== -1) this.items.splice(at, 1);
    const place = beside === undefined ? this.items.length : this.items.indexOf(beside) + 1;
    this.put(merged, place);
  }

  private put(item: SourceNode, place: number, instead: 0 | 1 = 0): void {
    this.items.splice(place, instead, item);
    this.byId.set(idOf(item), item);
  }

  /** What is probably a slip in an item that is changed or added. */
  private look(item: SourceNode, id: string, added: boolean): void {
    const { path, notes } = this.merging;
    const at = childOf(item, 'id') ?? item;
    if (id !== '' && this.laid.has(id)) notes.report(at, saidTwice(id));
    this.laid.add(id);
    if (path[0] !== 'stages') return;
    const keeps = childOf(item, 'keeps');
    if (keeps !== undefined) notes.report(keeps, keepsWithoutReplaces);
    if (!added || childOf(item, 'after') !== undefined) return;
    const suggestion = nearlyTheSame(id, this.items.map(idOf));
    if (suggestion === undefined) return;
    const isNamed = childOf(item, 'name') !== undefined;
    notes.report(at, isNamed ? addedLast(id, suggestion) : nearlyInParent(id, suggestion));
  }

  private find(at: SourceNode, id: string): SourceNode | undefined {
    const found = this.byId.get(id);
    if (found !== undefined) return found;
    this.merging.notes.report(at, () =>
      this.gone.has(id) ? conflict(id) : notInParent(id, didYouMean(id, this.byId.keys())),
    );
    return undefined;
  }

  private take(id: string): void {
    this.gone.add(id);
    this.byId.delete(id);
    this.items = this.items.filter((each) => idOf(each) !== id);
  }
}

/** Lists of items merge by id; `after` places an item, `replaces` and `remove` take others away. */
export function mergeItems(before: SourceList, after: SourceList, merging: Merging): SourceList {
  const items = new Items([...before.items], merging);
  for (const item of after.items) items.lay(item);
  return { ...after, items: items.all };
}
