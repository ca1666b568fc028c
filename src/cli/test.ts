import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { loadDefinition } from '../definitions/load-definition.js';
import type { SourceFile } from '../definitions/parse/parse-source.js';
import type { Problem } from '../definitions/problems/problem.js';
import { runScenarios } from '../definitions/scenarios/run-scenarios.js';
import type { Failure, ScenarioResult } from '../definitions/scenarios/scenario.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import { LANGUAGES, type Language } from '../engine/model/text.js';

/** What a command prints and the code it ends with. */
export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
}

const TEST_FILE = /\.test\.ya?ml$/;
const DEFINITION_FILE = /\.ya?ml$/;

/** The files of a folder by name, in order; nothing when there is no such folder. */
async function filesIn(folder: string, wanted: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => wanted.test(name)).sort().map((name) => join(folder, name));
}

async function readSource(path: string, base: string): Promise<SourceFile> {
  return { path: relative(base, path), text: await readFile(path, 'utf8') };
}

/** A folder of definitions, or a test file in the `tests` of one. */
async function testFiles(path: string): Promise<readonly { folder: string; path: string }[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [{ folder: dirname(dirname(path)), path }];
  return (await filesIn(join(path, 'tests'), TEST_FILE)).map((file) => ({ folder: path, path: file }));
}

async function definitionsIn(folder: string) {
  const problems: Problem[] = [];
  const definitions: ProcessDefinition[] = [];
  for (const path of await filesIn(folder, DEFINITION_FILE)) {
    const name = relative(folder, path);
    const sides = LANGUAGES.map((language) => join(folder, 'i18n', language, name));
    const read = await Promise.all(sides.map((side) => readSource(side, folder).catch(() => undefined)));
    const loaded = loadDefinition(await readSource(path, folder), read.filter((side) => side !== undefined));
    problems.push(...loaded.problems.filter(({ severity }) => severity === 'error'));
    if (loaded.definition !== undefined) definitions.push(loaded.definition);
  }
  return { definitions, problems };
}

function problemLine({ file, line, column, code, message }: Problem, language: Language): string {
  return `${file}:${String(line)}:${String(column)} ${code} ${message[language]}`;
}

function failureLines({ line, message, explanation }: Failure, file: string, language: Language): readonly string[] {
  return [`    ${file}:${String(line)} ${message[language]}`, ...explanation.map((seen) => `      ${seen[language]}`)];
}

function resultLines({ name, failures }: ScenarioResult, file: string, language: Language): readonly string[] {
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
      const source = await readSource(file, folder).catch(() => undefined);
      if (source === undefined) this.complain(`${unreadable[this.language]}${file}`);
      else this.scenarios(source, await this.definitions(folder));
    }
  }

  result(): CommandResult {
    const { passed, failed, wrong, language } = this;
    const counts = { en: `${String(passed)} passed, ${String(failed)} failed`, zh: `通过 ${String(passed)}，失败 ${String(failed)}` };
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
    this.lines.push(source.path, ...results.flatMap((result) => resultLines(result, source.path, this.language)));
    for (const problem of problems) this.complain(`  ${problemLine(problem, this.language)}`);
    if (results.length === 0 && problems.length === 0) this.complain(`${nothingToRun[this.language]}${source.path}`);
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
export async function testCommand(paths: readonly string[], { language }: { language: Language }): Promise<CommandResult> {
  const run = new TestRun(language);
  for (const path of paths) await run.path(path);
  return run.result();
}
