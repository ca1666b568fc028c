import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { reportLoosening } from '../overlays/report-loosening.js';
import { calendarHasProblems } from '../calendars/calendar-findings.js';
import { loadCalendar, type LoadedCalendar } from '../calendars/load-calendar.js';
import { checkLibrary } from '../libraries/check-library.js';
import { relocation } from '../overlays/relocate.js';
import type { SourceFile } from '../parse/parse-source.js';
import { childOf, keySpan, startOf, type Span } from '../parse/source-node.js';
import { ProblemList } from '../problems/problem-list.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { ResolveContext } from '../resolve/resolve-context.js';
import { resolveDefinition } from '../resolve/resolve-definition.js';
import { RoleBook } from '../resolve/role-book.js';
import { checkRules } from '../rules/check-rules.js';
import { checkSchema } from '../schema/check-schema.js';
import { readSideFiles, type SideFile } from '../texts/read-side-files.js';
import { Translations, type SideTexts } from '../texts/translations.js';
import type { LoadedDefinition, Place } from './loaded-definition.js';
import type { MergedTree } from './merged-tree.js';
import { nameOf, SourceFiles } from './source-files.js';
import { TreeLoader } from './tree-loader.js';

/** A definition resolved but not yet checked, with what checking it needs. */
interface Draft {
  readonly tree: MergedTree;
  readonly definition: ProcessDefinition;
  readonly context: ResolveContext;
  readonly translations: Translations;
  readonly sides: readonly SideFile[];
  /** Of the definition as a whole, after merging. */
  readonly problems: ProblemList;
  readonly wellFormed: boolean;
}

/** The definitions of a folder, loaded in the light of each other: parents, libraries, linked processes, texts. */
export class DefinitionSet {
  readonly files: SourceFiles;
  private readonly trees: TreeLoader;
  private readonly loaded = new Map<SourceFile, LoadedDefinition>();
  private readonly inherited = new Map<SourceFile, readonly SideTexts[]>();
  private readonly calendars = new Map<SourceFile, LoadedCalendar>();
  private readonly drafts = new Map<SourceFile, Draft | undefined>();

  constructor(files: readonly SourceFile[]) {
    this.files = new SourceFiles(files);
    this.trees = new TreeLoader(this.files);
  }

  /** Loads one definition. Never throws; reports everything at once, and loads nothing by halves. */
  load(file: SourceFile): LoadedDefinition {
    const known = this.loaded.get(file) ?? this.checked(file);
    this.loaded.set(file, known);
    return known;
  }

  /** Everything there is to say of a file of any kind: a process, a library or a calendar. */
  problemsOf(file: SourceFile): readonly Problem[] {
    if (/(?:^|\/)calendars\//.test(file.path)) return this.calendar(file).problems;
    return /(?:^|\/)libraries\//.test(file.path) ? this.library(file) : this.load(file).problems;
  }

  /** Texts beside a library belong to the process, if there is one of its name. */
  private library(file: SourceFile): readonly Problem[] {
    const taken = this.files.process(nameOf(file.path)) !== undefined;
    return checkLibrary(this.trees.library(file), taken ? [] : readSideFiles(this.files.sidesOf(file)));
  }

  /** The business calendar a definition names, as far as it can be read. */
  calendarOf({ calendar: key }: ProcessDefinition): BusinessCalendar | undefined {
    const file = key === undefined ? undefined : this.files.calendar(key);
    return file && this.calendar(file).calendar;
  }

  private checked(file: SourceFile): LoadedDefinition {
    const tree = this.trees.process(file);
    const draft = this.draft(file);
    if (draft === undefined)
      return {
        problems: tree.problems.sorted(),
        sources: tree.files,
        languages: tree.languages,
        locate: () => undefined,
      };
    this.check(draft);
    const problems = draft.sides.flatMap((side) => side.problems.sorted());
    const all = [...inOrder([...tree.problems.sorted(), ...draft.problems.sorted()]), ...problems];
    const sides = tree.files.flatMap((each) => this.files.sidesOf(each));
    const loaded = {
      problems: all,
      sources: [...tree.files, ...sides],
      languages: tree.languages,
      locate: (part: object, key?: string) => locate(draft, part, key),
      ...(tree.root !== undefined && { root: tree.root }),
    };
    return hasErrors(all) ? loaded : { ...loaded, definition: draft.definition };
  }

  private draft(file: SourceFile): Draft | undefined {
    if (!this.drafts.has(file)) this.drafts.set(file, this.resolve(this.trees.process(file)));
    return this.drafts.get(file);
  }

  private resolve(tree: MergedTree): Draft | undefined {
    const { root, own, departures, anchors, languages } = tree;
    if (root === undefined || own === undefined) return undefined;
    const problems = new ProblemList(own, relocation(departures, anchors));
    const whole = root.entries.has('extends') || root.entries.has('uses');
    const wellFormed =
      tree.wellFormed && !tree.problems.hasErrors && (!whole || checkSchema(root, problems, 'merged').fits);
    const sides = readSideFiles(this.files.sidesOf(tree.file));
    const inherited = tree.files.slice(1).flatMap((file) => this.inheritedFrom(file));
    const translations = new Translations([...sides.flatMap(({ texts }) => texts ?? []), ...inherited]);
    const report = (span: Span, finding: Parameters<ProblemList['add']>[1]) => problems.add(span, finding);
    const language = languages.get(own) ?? 'en';
    const context = new ResolveContext(language, new RoleBook(), translations, report, languages);
    const definition = resolveDefinition(context, root);
    translations.reportUnknown();
    return { tree, definition, context, translations, sides, problems, wellFormed };
  }

  /** The texts of a file that others are merged with; read once, however many those are. */
  private inheritedFrom(file: SourceFile): readonly SideTexts[] {
    const read = () =>
      readSideFiles(this.files.sidesOf(file)).flatMap(({ texts }) =>
        texts === undefined ? [] : [{ ...texts, inheritedFrom: file.path }],
      );
    const known = this.inherited.get(file) ?? read();
    this.inherited.set(file, known);
    return known;
  }

  private check({ tree, definition, context, translations, problems, wellFormed }: Draft): void {
    const { origins } = context;
    const checked = {
      definition,
      file: tree.file,
      origins,
      texts: translations.wanted,
      offered: tree.offered,
      problems,
      linkedDefinition: (process: string) => this.linked(process),
      hasCalendar: (key: string) => this.files.calendar(key) !== undefined,
    };
    this.checkCalendar(tree, definition, problems);
    checkRules(checked, wellFormed);
    if (!tree.problems.hasErrors && !problems.hasErrors) this.compareWithParent(tree, definition, problems);
  }

  /** Workdays cannot be counted by a calendar that cannot be read. */
  private checkCalendar(
    { root }: MergedTree,
    { calendar: key }: ProcessDefinition,
    problems: ProblemList,
  ): void {
    const [at, file] = [childOf(root, 'calendar'), key === undefined ? undefined : this.files.calendar(key)];
    if (key === undefined || at === undefined || file === undefined) return;
    const errors = this.calendar(file).problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first === undefined) return;
    const place = `${first.file}:${String(first.line)}:${String(first.column)}`;
    problems.add(at, calendarHasProblems(key, errors.length, place));
  }

  private calendar(file: SourceFile): LoadedCalendar {
    const known = this.calendars.get(file) ?? loadCalendar(file);
    this.calendars.set(file, known);
    return known;
  }

  private compareWithParent(
    { root, own, departures, parent }: MergedTree,
    merged: ProcessDefinition,
    problems: ProblemList,
  ): void {
    const before = parent && this.load(parent).definition;
    const at = childOf(root, 'extends');
    if (before === undefined || root === undefined || own === undefined || at === undefined) return;
    reportLoosening(before, merged, { root, own, departures, at }, (span, finding) =>
      problems.add(span, finding),
    );
  }

  private linked(process: string): ProcessDefinition | undefined {
    const file = this.files.process(process);
    return file && this.draft(file)?.definition;
  }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((left, right) => left.line - right.line || left.column - right.column);
}

function locate({ context, tree }: Draft, part: object, key?: string): Place | undefined {
  const node = context.origins.of(part);
  const span: Span | undefined = node && (key === undefined ? startOf(node) : keySpan(node, [key]));
  const source = span?.source ?? tree.own;
  return span && source && { file: source.path, ...source.lines.at(span.start) };
}
