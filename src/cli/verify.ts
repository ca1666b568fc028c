import { hasErrors } from '../definitions/problems/problem.js';
import type { Language } from '../engine/model/text.js';
import { formatOf, type FormatOptions } from './answer-format.js';
import type { CommandResult } from './command-result.js';
import { namedProcesses, withPaths, type NamedDefinition } from './named-definitions.js';
import { asJson, asText, type Verified } from './verification-answer.js';

/** How `sluice verify` answers. */
export interface VerifyOptions extends FormatOptions {
  readonly language?: string | undefined;
}

/** What a program is told: as for every command 2 is for arguments that are of no use. */
const EXIT_CODES = { ok: 0, unsound: 1, unknown: 3 } as const;

async function verified({ path, folder, file, set }: NamedDefinition): Promise<Verified> {
  const { definition, problems, locate } = set.load(file);
  if (definition === undefined) return { path, problems: withPaths(problems, folder) };
  // Checking needs none of this, so that it is loaded only where something is verified.
  const { verify } = await import('../definitions/verification/verify.js');
  return { path, folder, locate, verification: verify(definition, set.calendarOf(definition)) };
}

/**
 * `sluice verify FILES…`: explores what each definition lets records do.
 * @returns exit code 0 when every check of every definition was decided and holds, 1 when one does not hold or a file has
 * errors, 3 when one could not be decided, 2 when the arguments are of no use.
 */
export async function verifyCommand(
  files: readonly string[],
  options: VerifyOptions = {},
): Promise<CommandResult> {
  const { language = 'en' } = options;
  if (language !== 'en' && language !== 'zh')
    return { exitCode: 2, output: `--language takes en or zh, not ${language}\n` };
  const form = formatOf(options);
  if ('complaint' in form) return { exitCode: 2, output: form.complaint };
  const named = await namedProcesses(files, language);
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const all = await Promise.all(named.files.map(verified));
  const output = form.json ? asJson(all, language) : asText(all, language satisfies Language);
  return { exitCode: exitCodeOf(all), output };
}

function exitCodeOf(all: readonly Verified[]): number {
  const codes = all.map((one) =>
    'problems' in one ? Number(hasErrors(one.problems)) : EXIT_CODES[one.verification.verdict],
  );
  // What is wrong weighs more than what is not known.
  return codes.includes(EXIT_CODES.unsound) ? EXIT_CODES.unsound : Math.max(0, ...codes);
}
