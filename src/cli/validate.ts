import { resolve } from 'node:path';
import { hasErrors, type Problem } from '../definitions/problems/problem.js';
import { straySideFiles } from '../definitions/texts/stray-side-files.js';
import type { Language } from '../engine/model/text.js';
import { formatOf, type FormatOptions } from './answer-format.js';
import type { CommandResult } from './command-result.js';
import { namedDefinitions, withPaths, type NamedDefinition } from './named-definitions.js';

/** What definitions share can be wrong whoever uses it. */
const SHARED = ['libraries', 'calendars'];

/** How `sluice validate` answers. */
export interface ValidateOptions extends FormatOptions {
  readonly language?: string | undefined;
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

/** Of the folders that are meant as a whole. */
function strayTexts(paths: readonly string[], files: readonly NamedDefinition[]): readonly Problem[] {
  const meant = new Set(paths.map((path) => resolve(path)));
  const folders = new Map(files.map(({ folder, set }) => [resolve(folder), { folder, set }]));
  return [...folders]
    .filter(([path]) => meant.has(path))
    .flatMap(([, { folder, set }]) => withPaths(straySideFiles(set.files), folder));
}

/**
 * `sluice validate FILES…`: every problem of every file.
 * @returns exit code 0 when there are at most warnings, 1 with errors, 2 when the arguments are of no use.
 */
export async function validateCommand(
  files: readonly string[],
  options: ValidateOptions = {},
): Promise<CommandResult> {
  const { language = 'en' } = options;
  if (language !== 'en' && language !== 'zh')
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  const form = formatOf(options);
  if ('complaint' in form) return { exitCode: 2, output: form.complaint };
  const named = await namedDefinitions(files, language, SHARED);
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const problems = [
    ...named.files.flatMap(({ set, file, folder }) => withPaths(set.problemsOf(file), folder)),
    ...strayTexts(files, named.files),
  ];
  const output = form.json ? asJson(problems, language) : asText(problems, named.files.length, language);
  return { exitCode: hasErrors(problems) ? 1 : 0, output };
}
