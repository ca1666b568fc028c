import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadFolder } from '../definitions/load-folder.js';
import type { SourceFile } from '../definitions/parse/parse-source.js';
import type { Problem } from '../definitions/problems/problem.js';
import { runScenarios } from '../definitions/scenarios/run-scenarios.js';
import type { Failure, ScenarioResult } from '../definitions/scenarios/scenario.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import type { Language } from '../engine/model/text.js';
import type { CommandResult } from './command-result.js';

const TEST_FILE = /\.test\.ya?ml$/;

/** A test file and the folder of definitions it belongs to. */
interface TestFile {
  readonly folder: string;
  readonly path: string;
}

/** The tests in the folder `tests` of a folder of definitions, or the test file itself. */
async function testFiles(path: string): Promise<readonly TestFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [{ folder: dirname(dirname(path)), path }];
  const names = await readdir(join(path, 'tests')).catch(() => []);
  const tests = names.filter((name) => TEST_FILE.test(name)).sort();
  return tests.map((name) => ({ folder: path, path: join(path, 'tests', name) }));
}

/** The definitions of a folder and what is wrong there, with paths the caller can open. */
async function definitionsIn(folder: string) {
  const { definitions, problems } = await loadFolder(folder);
  return {
    definitions: definitions.map(({ definition }) => definition),
    problems: problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ ...problem, file: join(folder, problem.file) })),
  };
}

function problemLine({ file, line, column, code, message }: Problem, language: Language): string {
  return `${file}:${String(line)}:${String(column)} ${code} ${message[language]}`;
}

function failureLines(
  { line, message, explanation }: Failure,
  file: string,
  language: Language,
): readonly string[] {
  return [
    `    ${file}:${String(line)} ${message[language]}`,
    ...explanation.map((seen) => `      ${seen[language]}`),
  ];
}

function resultLines(
  { name, failures }: ScenarioResult,
  file: string,
  language: Language,
): readonly string[] {
  const mark = failures.length === 0 ? '✓' : '✗';
  return [`  ${mark} ${name}`, ...failures.flatMap((failure) => failureLines(failure, file, language))];
}

const nothingToRun = { en: 'There is no test here: ', zh: '此处没有测试：' };
const unreadable = { en: 'Cannot be read: ', zh: '无法读取：' };

/** One run over folders and files: what to print, and how it went. */
class TestRun {
  private readonly lines: string[] = [];
  private readonly folders = new Map<string, readonly ProcessDefinition[]>();
  private passed = 0;
  private failed = 0;
  private wrong = 0;

  constructor(private readonly language: Language) {}

  async path(path: string): Promise<void> {
    const files = await testFiles(path);
    if (files.length === 0) {
      await this.definitions(path);
      this.complain(`${nothingToRun[this.language]}${path}`);
    }
    for (const { folder, path: file } of files) {
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined) this.complain(`${unreadable[this.language]}${file}`);
      else this.scenarios({ path: file, text }, await this.definitions(folder));
    }
  }

  result(): CommandResult {
    const { passed, failed, wrong, language } = this;
    const counts = {
      en: `${String(passed)} passed, ${String(failed)} failed`,
      zh: `通过 ${String(passed)}，失败 ${String(failed)}`,
    };
    const troubles = { en: `, ${String(wrong)} problem(s) in files`, zh: `，文件问题 ${String(wrong)} 处` };
    const last = `${counts[language]}${wrong === 0 ? '' : troubles[language]}`;
    return { exitCode: failed + wrong === 0 ? 0 : 1, output: `${[...this.lines, '', last].join('\n')}\n` };
  }

  private async definitions(folder: string): Promise<readonly ProcessDefinition[]> {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const { definitions, problems } = await definitionsIn(folder);
    this.folders.set(folder, definitions);
    for (const problem of problems) this.complain(problemLine(problem, this.language));
    return definitions;
  }

  private scenarios(source: SourceFile, definitions: readonly ProcessDefinition[]): void {
    const { problems, results } = runScenarios(definitions, source);
    this.lines.push(
      source.path,
      ...results.flatMap((result) => resultLines(result, source.path, this.language)),
    );
    for (const problem of problems) this.complain(`  ${problemLine(problem, this.language)}`);
    if (results.length === 0 && problems.length === 0)
      this.complain(`${nothingToRun[this.language]}${source.path}`);
    const failed = results.filter(({ failures }) => failures.length > 0).length;
    this.failed += failed;
    this.passed += results.length - failed;
  }

  private complain(line: string): void {
    this.wrong += 1;
    this.lines.push(line);
  }
}

/**
 * `sluice test`: runs the scenarios beside definitions. Ends with 1 when a scenario fails, a file is wrong, or there is
 * nothing to run: a test that did not run is not one that passed.
 * @param paths folders of definitions, or test files in the `tests` folder of one.
 */
export async function testCommand(
  paths: readonly string[],
  { language }: { language: Language },
): Promise<CommandResult> {
  const run = new TestRun(language);
  for (const path of paths) await run.path(path);
  return run.result();
}
