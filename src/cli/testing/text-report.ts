import type { Problem } from '../../definitions/problems/problem.js';
import type { Failure, ScenarioResult } from '../../definitions/scenarios/scenario.js';
import type { Language } from '../../engine/model/text.js';
import { countsOf, type TestOutcome } from './test-outcome.js';

const words = {
  en: {
    nothing: 'There is no test here: ',
    unreadable: 'Cannot be read: ',
    warning: 'warning',
    counts: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
    wrong: (wrong: number) => `, ${wrong} problem(s) in files`,
  },
  zh: {
    nothing: '此处没有测试：',
    unreadable: '无法读取：',
    warning: '警告',
    counts: (passed: number, failed: number) => `通过 ${passed}，失败 ${failed}`,
    wrong: (wrong: number) => `，文件问题 ${wrong} 处`,
  },
} as const;

function problemLine({ file, line, column, code, severity, message }: Problem, language: Language): string {
  const warning = severity === 'warning' ? `${words[language].warning} ` : '';
  return `${file}:${line}:${column} ${warning}${code} ${message[language]}`;
}

function failureLines({ line, message, explanation }: Failure, file: string, language: Language) {
  return [
    `    ${file}:${line} ${message[language]}`,
    ...explanation.map((seen) => `      ${seen[language]}`),
  ];
}

function resultLines({ name, failures }: ScenarioResult, file: string, language: Language) {
  const mark = failures.length === 0 ? '✓' : '✗';
  return [`  ${mark} ${name}`, ...failures.flatMap((failure) => failureLines(failure, file, language))];
}

/** What ran and how it went, for a person. */
export function textReport(outcome: TestOutcome, language: Language): string {
  const said = words[language];
  const { passed, failed, wrong } = countsOf(outcome);
  const lines = [
    ...outcome.problems.map((problem) => problemLine(problem, language)),
    ...outcome.empty.map(({ path, reason }) => `${said[reason]}${path}`),
    ...outcome.files
      .filter(({ results, problems }) => results.length + problems.length > 0)
      .flatMap(({ path, results, problems }) => [
        path,
        ...results.flatMap((result) => resultLines(result, path, language)),
        ...problems.map((problem) => `  ${problemLine(problem, language)}`),
      ]),
    '',
    `${said.counts(passed, failed)}${wrong === 0 ? '' : said.wrong(wrong)}`,
  ];
  return `${lines.join('\n')}\n`;
}
