import { compareDefinitions } from '../definitions/differences/compare-definitions.js';
import type { Change, ChangeEffect } from '../definitions/differences/change.js';
import type { Language } from '../engine/model/text.js';
import { formatOf, type FormatOptions } from './answer-format.js';
import type { CommandResult } from './command-result.js';
import { oneProcess } from './one-process.js';

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
  const [one, other] = [await oneProcess(before, language), await oneProcess(after, language)];
  if ('exitCode' in one) return one;
  if ('exitCode' in other) return other;
  const [was, is] = [one.definition, other.definition];
  const changes = compareDefinitions(was, is);
  const entries = changes.map(({ message, ...change }) => ({ ...change, message: message[language] }));
  if (form.json) return { exitCode: 0, output: `${JSON.stringify(entries, null, 2)}\n` };
  const first = was.key === is.key ? '' : `${different[language](was.key, is.key)}\n\n`;
  return { exitCode: 0, output: `${first}${asText(changes, language)}` };
}
