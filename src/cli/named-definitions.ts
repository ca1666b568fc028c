import { basename, dirname, join, relative } from 'node:path';
import { readFolder } from '../definitions/load-folder.js';
import { DefinitionSet } from '../definitions/loading/definition-set.js';
import type { SourceFile } from '../definitions/parse/parse-source.js';
import type { Problem } from '../definitions/problems/problem.js';
import type { Language } from '../engine/model/text.js';
import { definitionFiles, unreadable } from './definition-files.js';

/** A file that the command line names, among the definitions of its folder. */
export interface NamedDefinition {
  /** As the caller can open it. */
  readonly path: string;
  readonly folder: string;
  readonly file: SourceFile;
  readonly set: DefinitionSet;
}

const SHARED = ['libraries', 'calendars', 'versions'];

/** The folder of definitions a file belongs to: its own, or the one above when it lies among what definitions share. */
function folderOf(path: string): string {
  const own = dirname(path);
  return SHARED.includes(basename(own)) ? dirname(own) : own;
}

/**
 * The files that are meant, each in the light of its folder; or why they cannot be read.
 * @param below folders in a folder of definitions whose files are meant too.
 */
export async function namedDefinitions(
  named: readonly string[],
  language: Language,
  below: readonly string[] = [],
): Promise<{ readonly files: readonly NamedDefinition[] } | { readonly complaint: string }> {
  const folders = new Map<string, Promise<DefinitionSet>>();
  const setOf = (folder: string, path: string) => {
    const known = folders.get(folder) ?? readFolder(folder, path).then((files) => new DefinitionSet(files));
    folders.set(folder, known);
    return known;
  };
  try {
    const found = await definitionFiles(named, language, below);
    if ('complaint' in found) return found;
    const files = found.paths.map(async (path) => {
      const folder = folderOf(path);
      const inFolder = relative(folder, path).replaceAll('\\', '/');
      const set = await setOf(folder, inFolder);
      const file = set.files.at(inFolder);
      if (file === undefined) throw new RangeError(`${path} was there and is not`);
      return { path, folder, file, set };
    });
    return { files: await Promise.all(files) };
  } catch (error) {
    return { complaint: unreadable(error, language) };
  }
}

const notAProcess = {
  libraries: {
    en: (path: string) => `${path} is a library, not a process.`,
    zh: (path: string) => `${path} 是库，不是流程。`,
  },
  calendars: {
    en: (path: string) => `${path} is a business calendar, not a process.`,
    zh: (path: string) => `${path} 是工作日历，不是流程。`,
  },
} as const;

/** The files that are meant, each of them a process. */
export async function namedProcesses(
  named: readonly string[],
  language: Language,
): ReturnType<typeof namedDefinitions> {
  const found = await namedDefinitions(named, language);
  if ('complaint' in found) return found;
  for (const kind of ['libraries', 'calendars'] as const) {
    const other = found.files.find(({ file }) => file.path.startsWith(`${kind}/`));
    if (other !== undefined) return { complaint: notAProcess[kind][language](other.path) };
  }
  return found;
}

/** Problems with the paths the caller can open. */
export function withPaths(problems: readonly Problem[], folder: string): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));
}
