import { compareDefinitions } from '../definitions/differences/compare-definitions.js';
import type { Change, ChangeEffect } from '../definitions/differences/change.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import type { Language } from '../engine/model/text.js';
import { formatOf, type FormatOptions } from './answer-format.js';
import type { CommandResult } from './command-result.js';
import { namedProcesses } from './named-definitions.js';
import { validateCommand } from './validate.js';

/** How `sluice diff` answers. */
export interface DiffOptions extends FormatOptions {
  readonly language?: string | undefined;
}

const headings: Readonly<Record<Language, Readonly<Record<ChangeEffect, string>>>> = {
  en: { loosens: 'Loosened', unclear: 'Perhaps loosened', tightens: 'Tightened', neutral: 'Other changes' },
  zh: { loosens: '放宽', unclear: '可能放宽', tightens: '收紧', neutral: '其他改动' },
};

const nothing: Readonly<Record<Language, string>> = { en: 'No difference.', zh: '没有差异。' };

const different: Readonly<Record<Language, (before: string, after: string) => string>> = {
  en: (before, after) => `These are two processes, ${before} and ${after}, not two versions of one.`,
  zh: (before, after) => `这是两个不同的流程（${before} 与 ${after}），并非同一流程的两个版本。`,
};

const order: readonly ChangeEffect[] = ['loosens', 'unclear', 'tightens', 'neutral'];

function asText(changes: readonly Change[], language: Language): string {
  if (changes.length === 0) return `${nothing[language]}\n`;
  const groups = order.map((effect) => ({
    effect,
    of: changes.filter((change) => change.effect === effect),
  }));
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ effect, of }) => {
      const lines = of.map(({ message, path }) => `  ${message[language]}  [${path}]`);
      return `${headings[language][effect]} (${of.length})\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The definition in a file, or why there is none. */
async function definitionAt(path: string, language: Language): Promise<ProcessDefinition | CommandResult> {
  const named = await namedProcesses([path], language);
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const [first, second] = named.files;
  const complaint = { en: `${path} is not one file.`, zh: `${path} 不是单个文件。` };
  if (first === undefined || second !== undefined) return { exitCode: 2, output: `${complaint[language]}\n` };
  return first.set.load(first.file).definition ?? validateCommand([path], { language });
}

/**
 * `sluice diff A B`: what changed from one version of a definition to another, in the words of those who write them.
 * @returns exit code 0, 1 when a definition has errors (which are printed), 2 when the arguments are of no use.
 */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffOptions = {},
): Promise<CommandResult> {
  const { language = 'en' } = options;
  if (language !== 'en' && language !== 'zh')
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  const form = formatOf(options);
  if ('complaint' in form) return { exitCode: 2, output: form.complaint };
  const was = await definitionAt(before, language);
  if ('exitCode' in was) return was;
  const is = await definitionAt(after, language);
  if ('exitCode' in is) return is;
  const changes = compareDefinitions(was, is);
  const entries = changes.map(({ message, ...change }) => ({ ...change, message: message[language] }));
  if (form.json) return { exitCode: 0, output: `${JSON.stringify(entries, null, 2)}\n` };
  const first = was.key === is.key ? '' : `${different[language](was.key, is.key)}\n\n`;
  return { exitCode: 0, output: `${first}${asText(changes, language)}` };
}
