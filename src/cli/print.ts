import { printMerged } from '../definitions/print/print-merged.js';
import type { CommandResult } from './command-result.js';
import { oneProcess } from './one-process.js';

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
  const process = await oneProcess(path, language);
  if ('exitCode' in process) return process;
  const { root, languages, definition } = process;
  if (root === undefined) throw new RangeError(`${path} was loaded from nothing`);
  return { exitCode: 0, output: printMerged(root, definition.language, languages) };
}
