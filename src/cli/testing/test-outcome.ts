import type { Problem } from '../../definitions/problems/problem.js';
import type { DefinitionCoverage } from '../../definitions/scenarios/covered/coverage-report.js';
import type { ScenarioResult } from '../../definitions/scenarios/scenario.js';

/** How one test file went. */
export interface FileOutcome {
  readonly path: string;
  readonly results: readonly ScenarioResult[];
  /** Keys of the processes it is about. */
  readonly processes: readonly string[];
  /** What is wrong with the file; nothing of it ran then. */
  readonly problems: readonly Problem[];
}

/** A path that gave nothing to run. */
export interface EmptyPath {
  readonly path: string;
  readonly reason: 'nothing' | 'unreadable';
}

/** A definition that was loaded, and what it depends on. */
export interface LoadedFiles {
  readonly key: string;
  /** The files it was made from. */
  readonly sources: readonly string[];
  /** Keys of the processes it links to. */
  readonly links: readonly string[];
}

/** What came of a run over folders and files. */
export interface TestOutcome {
  /** What is wrong with the definitions. */
  readonly problems: readonly Problem[];
  readonly empty: readonly EmptyPath[];
  readonly files: readonly FileOutcome[];
  readonly definitions: readonly LoadedFiles[];
  readonly coverage: readonly DefinitionCoverage[];
}

/** How many scenarios passed and failed, and how many things are wrong with files. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly wrong: number;
}

/** Counts an outcome. */
export function countsOf({ problems, empty, files }: TestOutcome): TestCounts {
  const results = files.flatMap((file) => file.results);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  const inFiles = files
    .flatMap((file) => file.problems)
    .filter(({ severity }) => severity === 'error').length;
  return { passed: results.length - failed, failed, wrong: problems.length + empty.length + inFiles };
}
