import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { loadDefinition } from '../definitions/load-definition.js';
import { sideFilesOf } from '../definitions/load-folder.js';
import { MAX_CHARACTERS } from '../definitions/parse/parse-source.js';
import { hasErrors, type Problem } from '../definitions/problems/problem.js';
import type { Language } from '../engine/model/text.js';
import type { CommandResult } from './command-result.js';
import { definitionFiles, unreadable } from './definition-files.js';

/** How `sluice validate` answers. */
export interface ValidateOptions {
  readonly format?: string | undefined;
  readonly language?: string | undefined;
}

/** UTF-8 takes at most four bytes for what counts as one or two characters. */
const MAX_BYTES = MAX_CHARACTERS * 4;

/** The problems of one file and of its texts, with the paths the caller can open. */
async function problemsIn(path: string): Promise<readonly Problem[]> {
  const folder = dirname(path);
  // What is too long is refused for its length; its text is not worth reading.
  const tooLong = (await stat(path)).size > MAX_BYTES;
  const text = tooLong ? ' '.repeat(MAX_CHARACTERS + 1) : await readFile(path, 'utf8');
  const file = { path: basename(path), text };
  const { problems } = loadDefinition(file, tooLong ? [] : await sideFilesOf(folder, file.path));
  return problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
}

function asText(problems: readonly Problem[], files: number, language: Language): string {
  const words = {
    en: {
      error: 'error',
      warning: 'warning',
      sum: (e: number, w: number) => `${files} file(s), ${e} error(s), ${w} warning(s)`,
    },
    zh: {
      error: '错误',
      warning: '警告',
      sum: (e: number, w: number) => `${files} 个文件，${e} 处错误，${w} 处警告`,
    },
  }[language];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = problems.map(
    ({ file, line, column, severity, code, message }) =>
      `${file}:${line}:${column}  ${words[severity]}  ${message[language]}  [${code}]`,
  );
  return [...lines, words.sum(errors, problems.length - errors)].join('\n') + '\n';
}

function asJson(problems: readonly Problem[], language: Language): string {
  const entries = problems.map(({ file, line, column, code, severity, message, suggestion }) => ({
    file,
    line,
    column,
    code,
    severity,
    message: message[language],
    suggestion: suggestion ?? null,
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** The files that are meant and the problems in them, or why they cannot be read. */
async function check(files: readonly string[], language: Language) {
  try {
    const found = await definitionFiles(files, language);
    if ('complaint' in found) return found;
    return { problems: (await Promise.all(found.paths.map(problemsIn))).flat(), files: found.paths.length };
  } catch (error) {
    return { complaint: unreadable(error, language) };
  }
}

/**
 * `sluice validate FILES…`: every problem of every file.
 * @returns exit code 0 when there are at most warnings, 1 with errors, 2 when the arguments are of no use.
 */
export async function validateCommand(
  files: readonly string[],
  options: ValidateOptions = {},
): Promise<CommandResult> {
  const { format = 'text', language = 'en' } = options;
  if (language !== 'en' && language !== 'zh')
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  if (format !== 'text' && format !== 'json')
    return { exitCode: 2, output: `--format takes text or json, not ${format}\n` };
  const checked = await check(files, language);
  if ('complaint' in checked) return { exitCode: 2, output: `${checked.complaint}\n` };
  const { problems } = checked;
  const output = format === 'json' ? asJson(problems, language) : asText(problems, checked.files, language);
  return { exitCode: hasErrors(problems) ? 1 : 0, output };
}
