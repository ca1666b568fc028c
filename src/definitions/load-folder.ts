import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BusinessCalendar } from '../engine/model/facts.js';
import type { ProcessDefinition } from '../engine/model/process-definition.js';
import { loadCalendar } from './calendars/load-calendar.js';
import { DefinitionSet } from './loading/definition-set.js';
import type { LoadedDefinition } from './loading/loaded-definition.js';
import { MAX_CHARACTERS, type SourceFile } from './parse/parse-source.js';
import type { Problem } from './problems/problem.js';
import { straySideFiles } from './texts/stray-side-files.js';

/** A definition with the files it was made from, by path relative to the folder. */
export interface DefinitionWithSources {
  readonly definition: ProcessDefinition;
  readonly sources: Readonly<Record<string, string>>;
  /** Where its parts stand. */
  readonly locate: LoadedDefinition['locate'];
}

/** What a folder of definitions holds. */
export interface LoadedFolder {
  readonly definitions: readonly DefinitionWithSources[];
  /** Those without an error. */
  readonly calendars: readonly BusinessCalendar[];
  /** Of all files, so that everything can be mended at once. */
  readonly problems: readonly Problem[];
}

const YAML = /\.ya?ml$/;

/** Where a folder of definitions keeps what definitions refer to. */
const BESIDE = ['libraries', 'calendars', 'versions', 'i18n'];

/** What many definitions share; wrong by itself whoever uses it. */
const SHARED = /^(?:libraries|calendars)\//;

/** UTF-8 takes at most four bytes for what counts as one or two characters. */
const MAX_BYTES = MAX_CHARACTERS * 4;

function isMissing(error: unknown): boolean {
  // Not `instanceof Error`: under Jest the errors of Node's own modules belong to another realm.
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

/** What is too long is refused for its length; its text is not worth reading. */
async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  return size > MAX_BYTES ? ' '.repeat(MAX_CHARACTERS + 1) : readFile(path, 'utf8');
}

/**
 * Whether a folder's entry is a file of ours. Links count, for mounted configuration is made of them; hidden files are the
 * editor's.
 */
export function isDefinitionFile(entry: Dirent): boolean {
  return (entry.isFile() || entry.isSymbolicLink()) && YAML.test(entry.name) && !entry.name.startsWith('.');
}

async function yamlIn(folder: string, below: string, deep: boolean): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    const names = entries.map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return deep ? yamlIn(folder, path, false) : [];
      return isDefinitionFile(entry) ? [path] : [];
    });
    return (await Promise.all(names)).flat().sort();
  } catch (error) {
    if (below !== '' && isMissing(error)) return [];
    throw error;
  }
}

/**
 * The files of a folder of definitions: processes at the top, and what they refer to; `tests/` is not looked at.
 * @param named a file that is meant whatever its name ends in.
 */
export async function readFolder(folder: string, named?: string): Promise<readonly SourceFile[]> {
  const beside = await Promise.all(BESIDE.map((below) => yamlIn(folder, below, below === 'i18n')));
  const found = [await yamlIn(folder, '', false), ...beside].flat();
  const paths = named === undefined || found.includes(named) ? found : [...found, named];
  return Promise.all(paths.map(async (path) => ({ path, text: await readText(join(folder, path)) })));
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
function duplicates(files: readonly SourceFile[]): readonly Problem[] {
  const names = files.map(({ path }) => path.replace(YAML, ''));
  const twice = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  return files
    .filter((_file, place) => twice.has(names[place] ?? ''))
    .map(({ path }) => ({ file: path, line: 1, column: 1, ...twoFiles }));
}

/** Loads every definition at the top of a folder, in the light of what lies beside it. */
export async function loadFolder(folder: string): Promise<LoadedFolder> {
  const files = await readFolder(folder);
  const set = new DefinitionSet(files);
  const own = files.filter(({ path }) => !path.includes('/'));
  const twice = duplicates(own);
  const definitions: DefinitionWithSources[] = [];
  const shared = files.filter(({ path }) => SHARED.test(path));
  const problems: Problem[] = [
    ...twice,
    ...shared.flatMap((file) => set.problemsOf(file)),
    ...straySideFiles(set.files),
  ];
  for (const file of own) {
    const loaded = set.load(file);
    problems.push(...loaded.problems);
    if (loaded.definition === undefined || twice.some((problem) => problem.file === file.path)) continue;
    const sources = Object.fromEntries(loaded.sources.map(({ path, text }) => [path, text]));
    definitions.push({ definition: loaded.definition, sources, locate: loaded.locate });
  }
  const calendars = files
    .filter(({ path }) => path.startsWith('calendars/'))
    .flatMap((file) => loadCalendar(file).calendar ?? []);
  return { definitions, calendars, problems };
}
