import { LANGUAGES, type Language } from '../../engine/model/text.js';
import { didYouMean } from '../../engine/values/did-you-mean.js';
import { libraryHasProblems, noSuchLibrary } from '../libraries/library-findings.js';
import { takeFromLibrary } from '../libraries/take-from-library.js';
import type { Departure } from '../overlays/departure.js';
import { mergeOverlay } from '../overlays/merge-overlay.js';
import { parentHasProblems } from '../overlays/overlay-findings.js';
import { parseSource, type ParsedSource, type SourceFile } from '../parse/parse-source.js';
import { childOf, itemsOf, type SourceMap, type SourceText, type Span } from '../parse/source-node.js';
import type { Finding } from '../problems/problem.js';
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
  readonly report: (span: Span, finding: Finding) => void;
}

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
    const { root, problems } = this.parse(file);
    const bare = { file, problems, departures: [], anchors: new Map(), languages: new Map(), files: [file] };
    if (root?.source === undefined) return { ...bare, wellFormed: false };
    const own = root.source;
    const fits = checkSchema(
      root,
      problems,
      library ?? (root.entries.has('extends') ? 'overlay' : 'definition'),
    );
    const report = (span: Span, finding: Finding) => problems.add(span, finding);
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
      growing.report(at, parentHasProblems(reference.node.text, parent.problems.errors));
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
    for (const node of uses?.kind === 'scalar' ? [uses] : itemsOf(uses)) {
      const reference = referenceIn(node);
      if (reference !== undefined) this.addLibrary(growing, reference);
    }
  }

  private addLibrary(growing: Growing, { node, key, version }: Reference): void {
    const file = this.files.library(key);
    const tree = file && this.library(file);
    const actual = versionIn(tree?.root);
    // What the parent uses is reported where the parent came in.
    const at = (node.source && growing.anchors.get(node.source)) ?? node;
    if (tree?.problems.hasErrors === true) {
      growing.report(at, libraryHasProblems(node.text, tree.problems.errors));
    } else if (tree?.root === undefined || actual !== version) {
      const known = this.files.namesIn('libraries/').map((name) => `${name}@${version}`);
      const suggestion = actual === undefined ? didYouMean(node.text, known) : `${key}@${actual}`;
      growing.report(at, noSuchLibrary(node.text, suggestion));
    } else {
      growing.root = takeFromLibrary(growing.root, { root: tree.root, name: key, at }, growing.report);
      adopt(growing, tree, at);
    }
  }
}

/** Notes what came in with another tree, and where it did. */
function adopt(growing: Growing, other: MergedTree, at: Span): void {
  for (const [source, language] of other.languages) {
    if (!growing.anchors.has(source)) growing.anchors.set(source, at);
    growing.languages.set(source, language);
  }
  growing.files.push(...other.files.filter((file) => !growing.files.includes(file)));
}
