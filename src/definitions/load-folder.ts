import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import { LANGUAGES } from '../engine/model/text.js';
import { loadDefinition } from './load-definition.js';
import type { SourceFile } from './parse/parse-source.js';
import type { Problem } from './problems/problem.js';

/** A definition with the files it was made from, by path relative to the folder. */
export interface DefinitionWithSources {
  readonly definition: ProcessDefinition;
  readonly sources: Readonly<Record<string, string>>;
}

/** What a folder of definitions holds. */
export interface LoadedFolder {
  readonly definitions: readonly DefinitionWithSources[];
  /** Of all files, so that everything can be mended at once. */
  readonly problems: readonly Problem[];
}

const DEFINITION = /\.ya?ml$/;

function isMissing(error: unknown): boolean {
  // Not `instanceof Error`: under Jest the errors of Node's own modules belong to another realm.
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

async function readIfThere(folder: string, path: string): Promise<SourceFile[]> {
  try {
    return [{ path, text: await readFile(join(folder, path), 'utf8') }];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The texts of a definition file: `i18n/<language>/<name of the file>`, beside it. */
export async function sideFilesOf(folder: string, file: string): Promise<readonly SourceFile[]> {
  const paths = LANGUAGES.map((language) => `i18n/${language}/${basename(file)}`);
  return (await Promise.all(paths.map((path) => readIfThere(folder, path)))).flat();
}

const twoFiles = {
  code: 'definition.duplicate-process',
  severity: 'error' as const,
  message: {
    en: 'Two files are named after this process; keep one.',
    zh: '有两个文件以该流程命名；请只保留一个。',
  },
};

/** The problems of files that would define the same process (`a.yaml` beside `a.yml`). */
function duplicates(names: readonly string[]): readonly Problem[] {
  const key = (name: string) => name.replace(DEFINITION, '');
  return names
    .filter((name) => names.some((other) => other !== name && key(other) === key(name)))
    .map((file) => ({ file, line: 1, column: 1, ...twoFiles }));
}

/** Loads every definition at the top of a folder, with its texts in `i18n/`; `tests/` is not looked at. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && DEFINITION.test(entry.name))
    .map(({ name }) => name);
  const twice = duplicates(names.sort());
  const definitions: DefinitionWithSources[] = [];
  const problems: Problem[] = [...twice];
  for (const name of names) {
    const file = { path: name, text: await readFile(join(folder, name), 'utf8') };
    const side = await sideFilesOf(folder, name);
    const loaded = loadDefinition(file, side);
    problems.push(...loaded.problems);
    if (loaded.definition === undefined || twice.some((problem) => problem.file === name)) continue;
    const sources = Object.fromEntries([file, ...side].map(({ path, text }) => [path, text]));
    definitions.push({ definition: loaded.definition, sources });
  }
  return { definitions, problems };
}
