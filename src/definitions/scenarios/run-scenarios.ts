import { compileProcess, type CompiledProcess } from '../../engine/compile-process.js';
import type { BusinessCalendar } from '../../engine/model/facts.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import { LineIndex } from '../parse/line-index.js';
import type { SourceFile } from '../parse/parse-source.js';
import { hasErrors, type Problem } from '../problems/problem.js';
import { checkNames } from './check-names.js';
import type { Observer } from './observation.js';
import { ScenarioReader } from './parse-scenarios.js';
import { ScenarioRun } from './scenario-run.js';
import { ScenarioFailure, type Scenario, type ScenarioResult } from './scenario.js';

/** How a test file went: what is wrong with the file itself (then nothing ran), or how each scenario went. */
export interface ScenarioReport {
  readonly problems: readonly Problem[];
  readonly results: readonly ScenarioResult[];
  /** Keys of the processes the scenarios are about, as written. */
  readonly processes: readonly string[];
}

/** What more there is to a run. */
export interface RunOptions {
  /** Only scenarios whose name contains this text run. */
  readonly filter?: string | undefined;
  /** Looks on. */
  readonly observe?: Observer;
  /** The business calendars there are. */
  readonly calendars?: readonly BusinessCalendar[];
  /** The definitions whose names the file may use, where it runs on others than it was written for. */
  readonly named?: readonly ProcessDefinition[];
}

/** Scenarios are told on one version; its digest is of no account there. */
const DIGEST = '0'.repeat(64);

function find(definitions: readonly ProcessDefinition[], { given }: Scenario): ProcessDefinition {
  const found = definitions.find(
    ({ key, version }) =>
      key === given.process.text && (given.version === undefined || given.version === version),
  );
  if (found !== undefined) return found;
  const version = given.version === undefined ? '' : ` ${String(given.version)}`;
  throw new ScenarioFailure(given.process, {
    en: `There is no process ${given.process.text}${version} here.`,
    zh: `此处没有流程 ${given.process.text}${version}。`,
  });
}

/**
 * Runs the scenarios of a test file against checked definitions, in memory, through the same `decide` and `explain` as
 * everything else. Between every two steps the record is written to JSON and read back.
 */
export function runScenarios(
  definitions: readonly ProcessDefinition[],
  file: SourceFile,
  { filter = '', observe = () => undefined, calendars = [], named = definitions }: RunOptions = {},
): ScenarioReport {
  const reader = new ScenarioReader(file, definitions[0]?.key ?? '');
  if (!reader.problems.hasErrors) checkNames(reader.scenarios, named, reader.problems);
  const problems = reader.problems.sorted();
  if (hasErrors(problems)) return { problems, results: [], processes: [] };
  const lines = new LineIndex(file.text);
  const compiled = new Map<ProcessDefinition, CompiledProcess>();
  const wanted = filter.toLocaleLowerCase();
  const scenarios = reader.scenarios.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const results = scenarios.map((scenario): ScenarioResult => {
    const { line } = lines.at(scenario.start);
    try {
      const definition = find(definitions, scenario);
      const process = compiled.get(definition) ?? compileProcess(definition, DIGEST);
      compiled.set(definition, process);
      new ScenarioRun({ process, definitions, calendars, observe }, scenario).run();
      return { name: scenario.name, line, failures: [] };
    } catch (error) {
      if (!(error instanceof ScenarioFailure)) throw error;
      const { messages: message, explanation, span } = error;
      return { name: scenario.name, line, failures: [{ ...lines.at(span.start), message, explanation }] };
    }
  });
  const processes = [...new Set(reader.scenarios.map(({ given }) => given.process.text))];
  return { problems, results, processes };
}
