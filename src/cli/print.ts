import { printMerged } from '../definitions/print/print-merged.js';
import type { CommandResult } from './command-result.js';
import { namedProcesses } from './named-definitions.js';
import { validateCommand } from './validate.js';

/**
 * `sluice print FILE`: the definition with its parent and libraries merged in, each line with the file and line it came
 * from.
 * @returns exit code 0, 1 when the definition has errors (which are printed), 2 when the arguments are of no use.
 */
export async function printCommand(
  path: string,
  { language = 'en' }: { readonly language?: string | undefined } = {},
): Promise<CommandResult> {
  if (language !== 'en' && language !== 'zh')
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  const named = await namedProcesses([path], language);
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const [first, second] = named.files;
  const complaint = { en: `${path} is not one file.`, zh: `${path} 不是单个文件。` };
  if (first === undefined || second !== undefined) return { exitCode: 2, output: `${complaint[language]}\n` };
  const { root, languages, definition } = first.set.load(first.file);
  if (definition === undefined || root === undefined) return validateCommand([path], { language });
  return { exitCode: 0, output: printMerged(root, definition.language, languages) };
}
