import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plot } from '../planting/operator.js';
import { Reading } from '../reading/reading.js';
import { Source } from '../reading/source.js';

/** The folders of definitions that are shipped, from the root of the repository. */
export const FOLDERS = ['process-definitions', 'examples'] as const;

/** A folder of definitions, with its texts, libraries and calendars; its tests are no part of it. */
export interface Folder {
  /** From the root of the repository. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Source>;
}

/** Every file of a folder that definitions are made from. */
export function readFolder(root: string, name: string): Folder {
  const folder = join(root, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('tests/'))
    .sort();
  return {
    name,
    files: new Map(paths.map((path) => [path, new Source(path, readFileSync(join(folder, path), 'utf8'))])),
  };
}

function parentOf(source: Source, files: Folder['files']): Reading | undefined {
  const wanted = /^extends: *([^@\s]+)@/m.exec(source.text)?.[1];
  const parent = wanted === undefined ? undefined : files.get(`${wanted}.yaml`);
  return parent === undefined || parent === source ? undefined : new Reading(parent, parentOf(parent, files));
}

/** The definitions and calendars of a folder, each with the files around it. */
export function plotsOf({ files }: Folder): readonly Plot[] {
  return [...files.values()]
    .filter(({ file }) => /^(calendars\/)?[^/]+$/.test(file))
    .map((source) => ({
      source,
      reading: new Reading(source, parentOf(source, files)),
      around: new Map([...files].filter(([path]) => path !== source.file)),
    }));
}
