import { overall } from '../../definitions/scenarios/covered/coverage-report.js';
import type { Language } from '../../engine/model/text.js';
import { formatOf, type FormatOptions } from '../answer-format.js';
import type { CommandResult } from '../command-result.js';
import { belowText, coverageText } from './coverage-text.js';
import { jsonReport } from './json-report.js';
import { countsOf, type TestOutcome } from './test-outcome.js';
import { textReport } from './text-report.js';

/** How `sluice test` answers. */
export interface TestOptions extends FormatOptions {
  readonly language: Language;
  /** Only scenarios whose name contains this run. */
  readonly filter?: string | undefined;
  /** Prints what the scenarios show of each definition, and what they do not. */
  readonly coverage?: boolean | undefined;
  /** Least overall coverage in percent, as written; implies `coverage`. */
  readonly minCoverage?: string | undefined;
}

function leastOf({ minCoverage }: TestOptions): number | undefined {
  if (minCoverage === undefined) return 0;
  return /^(?:100|\d{1,2}(?:\.\d+)?)%?$/.test(minCoverage) ? Number(minCoverage.replace('%', '')) : undefined;
}

const badLeast = {
  en: '--min-coverage takes a percentage from 0 to 100, not ',
  zh: '--min-coverage 应为 0 至 100 的百分比，而不是 ',
} as const;

/** An outcome as the answer of the command. */
export function answerTo(outcome: TestOutcome, options: TestOptions): CommandResult {
  const { language, coverage = false, minCoverage } = options;
  const form = formatOf(options);
  if ('complaint' in form) return { exitCode: 2, output: form.complaint };
  const least = leastOf(options);
  if (least === undefined) return { exitCode: 2, output: `${badLeast[language]}${minCoverage ?? ''}\n` };
  const { failed, wrong } = countsOf(outcome);
  const { percent } = overall(outcome.coverage);
  const enough = percent >= least;
  const exitCode = failed + wrong === 0 && enough ? 0 : 1;
  if (form.json) return { exitCode, output: jsonReport(outcome, language) };
  const output = [
    textReport(outcome, language),
    coverage || minCoverage !== undefined ? `\n${coverageText(outcome.coverage, language)}` : '',
    enough ? '' : belowText(percent, least, language),
  ];
  return { exitCode, output: output.join('') };
}
