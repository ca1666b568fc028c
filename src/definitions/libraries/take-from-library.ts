import {
  entriesOf,
  itemsOf,
  type SourceEntry,
  type SourceMap,
  type SourceNode,
  type Span,
} from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import { declaredByParent, declaredTwice } from './library-findings.js';

/** What a library shares. Policies hold whether or not anything names them. */
const SECTIONS = ['settings', 'roles', 'fields', 'evidence', 'artifacts', 'approvals', 'links'];
const ALWAYS = 'policies';

/** Every word of a tree, keys and values, split where an id cannot go on: what it may refer to, and more. */
function collectWords(node: SourceNode, words: Set<string>): void {
  const add = (text: string) => {
    for (const word of text.split(/[^\p{L}\p{N}-]+/u)) words.add(word);
  };
  if (node.kind === 'scalar') add(node.text);
  for (const item of itemsOf(node)) collectWords(item, words);
  for (const { key, value } of entriesOf(node)) {
    add(key);
    collectWords(value, words);
  }
}

/** The items of a library that are named by the definition, or by what else is taken; by section. */
function wanted(root: SourceMap, library: SourceMap): ReadonlyMap<string, readonly SourceEntry[]> {
  const words = new Set<string>();
  collectWords(root, words);
  const policies = entriesOf(library.entries.get(ALWAYS)?.value);
  for (const { value } of policies) collectWords(value, words);
  const taken = new Set<SourceEntry>();
  const offered = SECTIONS.flatMap((section) => entriesOf(library.entries.get(section)?.value));
  for (let grown = true; grown;) {
    grown = false;
    for (const entry of offered) {
      if (taken.has(entry) || !words.has(entry.key)) continue;
      taken.add(entry);
      collectWords(entry.value, words);
      grown = true;
    }
  }
  const bySection = SECTIONS.map((section) => {
    const entries = entriesOf(library.entries.get(section)?.value).filter((entry) => taken.has(entry));
    return [section, entries] as const;
  });
  return new Map([...bySection, [ALWAYS, policies]]);
}

type Report = (span: Span, finding: Finding) => void;

/** The ids a library offers, taken or not. */
export function offeredBy(library: SourceMap): readonly string[] {
  return SECTIONS.flatMap((section) => entriesOf(library.entries.get(section)?.value)).map(({ key }) => key);
}

/** Which library is taken from, and where the definition says so. */
interface Source {
  readonly root: SourceMap;
  readonly name: string;
  readonly at: Span;
}

/** Where the author of this file can mend it: the item, or where the library comes in when the item is inherited. */
function reportTwice(entry: SourceEntry, library: Source, report: Report): void {
  const { source, start } = entry.keySpan;
  if (source === undefined || source === library.at.source) {
    report(entry.keySpan, declaredTwice(entry.key, library.name));
    return;
  }
  const { line, column } = source.lines.at(start);
  const place = `${source.path}:${String(line)}:${String(column)}`;
  report(library.at, declaredByParent(entry.key, library.name, place));
}

/**
 * Puts the items of a library that a definition needs, and all its policies, in front of the definition's own. What both
 * declare is reported: a shared kind that means something else in one process is not shared.
 */
export function takeFromLibrary(root: SourceMap, library: Source, report: Report): SourceMap {
  const entries = new Map(root.entries);
  for (const [section, items] of wanted(root, library.root)) {
    if (items.length === 0) continue;
    const own = entries.get(section);
    const merged = new Map(items.map((entry) => [entry.key, entry]));
    for (const entry of entriesOf(own?.value)) {
      const shared = merged.get(entry.key);
      // Taken already, by the parent that was extended.
      const same = shared !== undefined && shared.value === entry.value;
      if (shared !== undefined && !same) reportTwice(entry, library, report);
      merged.set(entry.key, entry);
    }
    const span: Span = own?.value ?? library.at;
    const value: SourceMap = { ...span, kind: 'map', entries: merged };
    entries.set(section, own === undefined ? { key: section, keySpan: span, value } : { ...own, value });
  }
  return { ...root, entries };
}
