import { LANGUAGES, type Language } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { libraryHasProblems, noSuchLibrary } from '../libraries/library-findings.js';
import { offeredBy, takeFromLibrary } from '../libraries/take-from-library.js';
import type { Departure } from '../overlays/departure.js';
import { mergeOverlay } from '../overlays/merge-overlay.js';
import { parentHasProblems } from '../overlays/overlay-findings.js';
import { parseSource, type ParsedSource, type SourceFile } from '../parse/parse-source.js';
import {
  childOf,
  itemsOf,
  type SourceMap,
  type SourceNode,
  type SourceText,
  type Span,
} from '../parse/source-node.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Told } from '../problems/problem.js';
import { wordAt } from '../resolve/read.js';
import { checkSchema } from '../schema/check-schema.js';
import { ParentFinder } from './find-parent.js';
import type { MergedTree } from './merged-tree.js';
import { referenceIn, versionIn, type Reference } from './reference.js';
import type { SourceFiles } from './source-files.js';

/** A tree on its way: the file's own, then over its parent, then with its libraries. */
interface Growing {
  readonly file: SourceFile;
  root: SourceMap;
  parent?: SourceFile;
  readonly departures: Departure[];
  readonly anchors: Map<SourceText, Span>;
  readonly languages: Map<SourceText, Language>;
  readonly files: SourceFile[];
  readonly offered: string[];
  readonly report: (span: Span, finding: Told) => void;
}

/** Libraries that are looked at; the schema refuses more. */
const MAX_LIBRARIES = 20;

/** Reads files and merges what they extend and use; each file once. */
export class TreeLoader {
  private readonly parsed = new Map<SourceFile, ParsedSource>();
  private readonly trees = new Map<SourceFile, MergedTree>();
  private readonly parents: ParentFinder;

  constructor(private readonly files: SourceFiles) {
    this.parents = new ParentFinder(files, (file) => this.parse(file).root);
  }

  /** The tree of a process definition, its parent and libraries in it. */
  process(file: SourceFile): MergedTree {
    return this.remember(file, (growing) => {
      const complete = this.addParent(growing);
      if (complete) this.addLibraries(growing);
      return complete;
    });
  }

  /** The tree of a library by itself. */
  library(file: SourceFile): MergedTree {
    return this.remember(file, () => true, 'library');
  }

  private parse(file: SourceFile): ParsedSource {
    const parsed = this.parsed.get(file) ?? parseSource(file);
    this.parsed.set(file, parsed);
    return parsed;
  }

  private remember(file: SourceFile, grow: (growing: Growing) => boolean, library?: 'library'): MergedTree {
    const known = this.trees.get(file) ?? this.read(file, grow, library);
    this.trees.set(file, known);
    return known;
  }

  private read(file: SourceFile, grow: (growing: Growing) => boolean, library?: 'library'): MergedTree {
    const { root: parsed, problems } = this.parse(file);
    const bare = {
      file,
      problems,
      departures: [],
      anchors: new Map(),
      languages: new Map(),
      files: [file],
      offered: [],
    };
    if (parsed?.source === undefined) return { ...bare, wellFormed: false };
    const own = parsed.source;
    const variant = library ?? (parsed.entries.has('extends') ? 'overlay' : 'definition');
    const { fits, root } = checkSchema(parsed, problems, variant);
    const report = (span: Span, finding: Told) => problems.add(span, finding);
    const growing: Growing = { ...bare, root, departures: [], report };
    if (!grow(growing)) return { ...bare, own, wellFormed: false };
    growing.languages.set(own, wordAt(growing.root, 'language', LANGUAGES) ?? 'en');
    const { report: _said, ...grown } = growing;
    return { ...grown, problems, own, wellFormed: fits };
  }

  /** Lays the tree over its parent; whether there is a definition to go on with. */
  private addParent(growing: Growing): boolean {
    const at = childOf(growing.root, 'extends');
    if (at === undefined) return true;
    const reference = referenceIn(at);
    if (reference === undefined) return false;
    const found = this.parents.find(reference, growing.file);
    if ('finding' in found) {
      growing.report(at, found.finding);
      return false;
    }
    const parent = this.process(found.file);
    if (parent.root === undefined || parent.problems.hasErrors) {
      const { errors } = parent.problems;
      growing.report(at, parentHasProblems(reference.node.text, errors, firstError(parent.problems)));
      return false;
    }
    const { root, departures } = mergeOverlay(parent.root, growing.root, growing.report);
    growing.root = root;
    growing.parent = found.file;
    growing.departures.push(...departures);
    adopt(growing, parent, at);
    return true;
  }

  private addLibraries(growing: Growing): void {
    const uses = childOf(growing.root, 'uses');
    for (const node of uses?.kind === 'scalar' ? [uses] : itemsOf(uses).slice(0, MAX_LIBRARIES)) {
      const reference = referenceIn(node) ?? this.unversioned(node);
      if (reference !== undefined) this.addLibrary(growing, reference);
    }
  }

  /** A library named without its version, which was reported: read on as if it stood there. */
  private unversioned(node: SourceNode): Reference | undefined {
    const file = node.kind === 'scalar' ? this.files.library(node.text) : undefined;
    const version = versionIn(file && this.library(file).root);
    return node.kind === 'scalar' && version !== undefined ? { node, key: node.text, version } : undefined;
  }

  private addLibrary(growing: Growing, { node, key, version }: Reference): void {
    const named = (name: string | undefined) => {
      const file = name === undefined ? undefined : this.files.library(name);
      return file && this.library(file);
    };
    let tree = named(key);
    const actual = versionIn(tree?.root);
    // What the parent uses is reported where the parent came in.
    const at = (node.source && growing.anchors.get(node.source)) ?? node;
    if (tree?.problems.hasErrors === true) {
      const { problems } = tree;
      growing.report(at, libraryHasProblems(node.text, problems.errors, firstError(problems)));
    } else if (tree?.root === undefined || actual !== version) {
      const known = this.files.namesIn('libraries/').map((name) => `${name}@${version}`);
      const suggestion = actual === undefined ? didYouMean(node.text, known) : `${key}@${actual}`;
      growing.report(at, noSuchLibrary(node.text, suggestion));
      tree ??= named(suggestion?.split('@')[0]);
    }
    // What cannot be taken was reported; what was probably meant is read on with, so that nothing follows from the slip.
    if (tree?.root === undefined) return;
    growing.root = takeFromLibrary(growing.root, { root: tree.root, name: key, at }, growing.report);
    growing.offered.push(...offeredBy(tree.root));
    adopt(growing, tree, at);
  }
}

/** Where the first error of a file stands, as people look it up. */
function firstError(problems: ProblemList): string {
  const first = problems.sorted().find(({ severity }) => severity === 'error');
  return first === undefined ? '' : `${first.file}:${String(first.line)}:${String(first.column)}`;
}

/** Notes what came in with another tree, and where it did. */
function adopt(growing: Growing, other: MergedTree, at: Span): void {
  for (const [source, language] of other.languages) {
    if (!growing.anchors.has(source)) growing.anchors.set(source, at);
    growing.languages.set(source, language);
  }
  growing.files.push(...other.files.filter((file) => !growing.files.includes(file)));
}
