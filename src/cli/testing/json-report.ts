import type { Problem } from '../../definitions/problems/problem.js';
import { overall, type Share } from '../../definitions/scenarios/covered/coverage-report.js';
import type { ScenarioResult } from '../../definitions/scenarios/scenario.js';
import type { Language } from '../../engine/model/text.js';
import { countsOf, type TestOutcome } from './test-outcome.js';

const share = ({ covered, total, percent }: Share) => ({ covered, total, percent });

function problemIn({ file, line, column, code, severity, message }: Problem, language: Language) {
  return { file, line, column, code, severity, message: message[language] };
}

function scenarioIn({ name, line, failures }: ScenarioResult, language: Language) {
  return {
    name,
    line,
    passed: failures.length === 0,
    failures: failures.map((failure) => ({
      line: failure.line,
      column: failure.column,
      message: failure.message[language],
      explanation: failure.explanation.map((seen) => seen[language]),
    })),
  };
}

/** What ran, how it went and what it covers, for a machine. */
export function jsonReport(outcome: TestOutcome, language: Language): string {
  const { problems, empty, files, coverage } = outcome;
  const report = {
    ...countsOf(outcome),
    problems: problems.map((problem) => problemIn(problem, language)),
    empty,
    files: files.map((file) => ({
      file: file.path,
      problems: file.problems.map((problem) => problemIn(problem, language)),
      scenarios: file.results.map((result) => scenarioIn(result, language)),
    })),
    coverage: {
      ...overall(coverage),
      definitions: coverage.map(({ process, version, kinds, missing, ...figures }) => ({
        process,
        version,
        ...share(figures),
        stages: share(kinds.stage),
        criteria: share(kinds.criterion),
        transitions: share(kinds.transition),
        missing: missing.map(({ missing: message, ...item }) => ({ ...item, message: message[language] })),
      })),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
