import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFolder, type DefinitionWithSources } from '../../definitions/load-folder.js';
import type { Problem } from '../../definitions/problems/problem.js';
import type { BusinessCalendar } from '../../engine/model/facts.js';
import { CoverageLog } from '../../definitions/scenarios/covered/coverage-log.js';
import { coverageOf, type DefinitionCoverage } from '../../definitions/scenarios/covered/coverage-report.js';
import type { Place } from '../../definitions/loading/loaded-definition.js';
import { runScenarios } from '../../definitions/scenarios/run-scenarios.js';
import { isFolder, testFiles, type TestFile } from './test-files.js';
import type { EmptyPath, FileOutcome, LoadedFiles, TestOutcome } from './test-outcome.js';

/** Which of what is there runs. */
export interface TestSelection {
  /** Only scenarios whose name contains this. */
  readonly filter?: string | undefined;
  /** Only these test files; all when absent. */
  readonly only?: ReadonlySet<string> | undefined;
}

interface Folder {
  readonly path: string;
  readonly definitions: readonly DefinitionWithSources[];
  readonly calendars: readonly BusinessCalendar[];
}

/** A place with the path the caller can open. */
function inFolder(folder: string, place: Place | undefined): Place | undefined {
  return place && { ...place, file: join(folder, place.file) };
}

/** One run over folders and files. */
class TestRun {
  private readonly folders = new Map<string, Folder>();
  private readonly whole = new Set<Folder>();
  private readonly log = new CoverageLog();
  private readonly problems: Problem[] = [];
  private readonly empty: EmptyPath[] = [];
  private readonly files: FileOutcome[] = [];

  constructor(private readonly selection: TestSelection) {}

  async path(path: string): Promise<void> {
    const found = await testFiles(path);
    if (await isFolder(path)) this.whole.add(await this.folder(path));
    if (found.length === 0) this.empty.push({ path, reason: 'nothing' });
    const { only } = this.selection;
    for (const file of found) if (only === undefined || only.has(file.path)) await this.file(file);
  }

  outcome(): TestOutcome {
    const { problems, empty, files } = this;
    const nothing = files.every((file) => file.results.length === 0 && file.problems.length === 0);
    const filtered = this.selection.filter;
    const unmatched: EmptyPath[] =
      nothing && empty.length === 0 && filtered !== undefined ? [{ path: filtered, reason: 'nothing' }] : [];
    return {
      problems,
      empty: [...empty, ...unmatched],
      files,
      definitions: this.loaded(),
      coverage: this.coverage(),
    };
  }

  private loaded(): readonly LoadedFiles[] {
    return [...this.folders.values()].flatMap(({ path, definitions }) =>
      definitions.map(({ definition, sources }) => ({
        key: definition.key,
        sources: Object.keys(sources).map((source) => join(path, source)),
        links: (definition.links ?? []).map(({ process }) => process),
      })),
    );
  }

  /** Of a folder, every definition counts, tested or not; of a file, those it is about. */
  private coverage(): readonly DefinitionCoverage[] {
    return [...this.folders.values()].flatMap((folder) =>
      folder.definitions
        .filter(({ definition }) => this.whole.has(folder) || this.log.knows(definition))
        .map(({ definition, locate }) =>
          coverageOf(definition, this.log.of(definition), (part) => inFolder(folder.path, locate(part))),
        ),
    );
  }

  private async folder(path: string): Promise<Folder> {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const { definitions, calendars, problems } = await loadFolder(path);
    const folder = { path, definitions, calendars };
    this.folders.set(path, folder);
    const errors = problems.filter(({ severity }) => severity === 'error');
    this.problems.push(...errors.map((problem) => ({ ...problem, file: join(path, problem.file) })));
    return folder;
  }

  private async file({ folder, path }: TestFile): Promise<void> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      this.empty.push({ path, reason: 'unreadable' });
      return;
    }
    const { definitions, calendars } = await this.folder(folder);
    const { filter } = this.selection;
    const { problems, results, processes } = runScenarios(
      definitions.map(({ definition }) => definition),
      { path, text },
      { filter, calendars, observe: this.log.observe },
    );
    if (results.length === 0 && problems.length === 0 && filter === undefined)
      this.empty.push({ path, reason: 'nothing' });
    else this.files.push({ path, results, processes, problems });
  }
}

/**
 * Runs the scenarios of folders of definitions, or of test files in the `tests` folder of one.
 */
export async function runTests(
  paths: readonly string[],
  selection: TestSelection = {},
): Promise<TestOutcome> {
  const run = new TestRun(selection);
  for (const path of paths) await run.path(path);
  return run.outcome();
}
