import {
  entriesOf,
  itemsOf,
  type SourceEntry,
  type SourceMap,
  type SourceNode,
  type Span,
} from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
import { declaredTwice } from './library-findings.js';

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

/** Which library is taken from, and where the definition says so. */
interface Source {
  readonly root: SourceMap;
  readonly name: string;
  readonly at: Span;
}

/**
 * Puts the items of a library that a definition needs, and all its policies, in front of the definition's own. What both
 * declare is reported: a shared kind that means something else in one process is not shared.
 */
export function takeFromLibrary(
  root: SourceMap,
  library: Source,
  report: (span: Span, finding: Finding) => void,
): SourceMap {
  const entries = new Map(root.entries);
  for (const [section, items] of wanted(root, library.root)) {
    if (items.length === 0) continue;
    const own = entries.get(section);
    const merged = new Map(items.map((entry) => [entry.key, entry]));
    for (const entry of entriesOf(own?.value)) {
      const shared = merged.get(entry.key);
      // Taken already, by the parent that was extended.
      const same = shared !== undefined && shared.value === entry.value;
      if (shared !== undefined && !same) report(entry.keySpan, declaredTwice(entry.key, library.name));
      merged.set(entry.key, entry);
    }
    const span: Span = own?.value ?? library.at;
    const value: SourceMap = { ...span, kind: 'map', entries: merged };
    entries.set(section, own === undefined ? { key: section, keySpan: span, value } : { ...own, value });
  }
  return { ...root, entries };
}
