import type { LoadedDefinition } from '../definitions/loading/loaded-definition.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import type { Language } from '../engine/model/text.js';
import type { CommandResult } from './command-result.js';
import { namedProcesses } from './named-definitions.js';
import { validateCommand } from './validate.js';

/** A definition that was loaded without errors. */
export interface OneProcess extends LoadedDefinition {
  readonly definition: ProcessDefinition;
}

/** The one process that a path names; or the answer of the command when there is none, its errors if that is why. */
export async function oneProcess(path: string, language: Language): Promise<OneProcess | CommandResult> {
  const named = await namedProcesses([path], language);
  if ('complaint' in named) return { exitCode: 2, output: `${named.complaint}\n` };
  const [first, second] = named.files;
  const complaint = { en: `${path} is not one file.`, zh: `${path} 不是单个文件。` };
  if (first === undefined || second !== undefined) return { exitCode: 2, output: `${complaint[language]}\n` };
  const { definition, ...loaded } = first.set.load(first.file);
  return definition === undefined ? validateCommand([path], { language }) : { ...loaded, definition };
}
