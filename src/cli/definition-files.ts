import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDefinitionFile } from '../definitions/load-folder.js';
import type { Language } from '../engine/model/text.js';

/** The files that are meant, or why none are. */
export type DefinitionFiles = { readonly paths: readonly string[] } | { readonly complaint: string };

const complaints = {
  en: {
    none: 'Name at least one definition file or folder of definitions.',
    missing: (path: string) => `There is no file ${path}.`,
    empty: (path: string) => `There is no definition in ${path}.`,
    unreadable: (path: string, reason: string) => `${path} cannot be read (${reason}).`,
  },
  zh: {
    none: '请至少指定一个定义文件或定义文件夹。',
    missing: (path: string) => `没有文件 ${path}。`,
    empty: (path: string) => `${path} 中没有流程定义。`,
    unreadable: (path: string, reason: string) => `无法读取 ${path}（${reason}）。`,
  },
} as const;

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter(isDefinitionFile).map(({ name }) => name);
  return names.sort().map((name) => join(folder, name));
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function filesAt(path: string, below: readonly string[]): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return [path];
  if (found?.isDirectory() !== true) return undefined;
  const files = [...(await filesIn(path))];
  for (const folder of below.map((name) => join(path, name)))
    if (files.length > 0 && (await isFolder(folder))) files.push(...(await filesIn(folder)));
  return files;
}

/** What to say of a file or folder that is there but cannot be read; any other error is thrown on. */
export function unreadable(error: unknown, language: Language): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) throw error;
  return complaints[language].unreadable(path, code);
}

/**
 * The definition files among what the command line names: files as they are, and what lies at the top of folders.
 * @param below folders in a folder of definitions whose files are meant too.
 */
export async function definitionFiles(
  named: readonly string[],
  language: Language,
  below: readonly string[] = [],
): Promise<DefinitionFiles> {
  const words = complaints[language];
  if (named.length === 0) return { complaint: words.none };
  const paths: string[] = [];
  for (const path of named) {
    const files = await filesAt(path, below);
    if (files === undefined) return { complaint: words.missing(path) };
    if (files.length === 0) return { complaint: words.empty(path) };
    paths.push(...files);
  }
  return { paths };
}
