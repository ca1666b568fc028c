import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isSeq } from 'yaml';
import type { Plot } from '../planting/operator.js';
import { Reading, valueAt, wordOf } from '../reading/reading.js';
import { Source } from '../reading/source.js';

/** The folders of definitions that are shipped, and one that has what those have none of; from the root of the repository. */
export const FOLDERS = ['process-definitions', 'examples', 'test/mutations/machinery'] as const;

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
  const [wanted] = keysIn(valueAt(source.document.contents, 'extends'));
  const parent = wanted === undefined ? undefined : files.get(`${wanted}.yaml`);
  return parent === undefined || parent === source ? undefined : readingOf(parent, files);
}

/** The keys before the `@` of one reference or of a list of them. */
const keysIn = (node: unknown) =>
  (isSeq(node) ? node.items : [node]).map((each) => (wordOf(each) ?? '').split('@')[0] ?? '');

function readingOf(source: Source, files: Folder['files']): Reading {
  const libraries = keysIn(valueAt(source.document.contents, 'uses')).flatMap((key) => {
    const library = files.get(`libraries/${key}.yaml`);
    return library === undefined ? [] : [new Reading(library)];
  });
  return new Reading(source, parentOf(source, files), libraries);
}

/** The definitions, libraries and calendars of a folder, each with the files around it. */
export function plotsOf({ files }: Folder): readonly Plot[] {
  const wanted = [...files.values()].filter(({ file }) => /^((calendars|libraries)\/)?[^/]+$/.test(file));
  const plots = wanted.map((source) => ({ source, reading: readingOf(source, files) }));
  return plots.map(({ source, reading }) => ({
    source,
    reading,
    around: new Map([...files].filter(([path]) => path !== source.file)),
    users: plots.flatMap((plot) =>
      plot.reading.libraries.some((library) => library.source === source) ? [plot.reading] : [],
    ),
  }));
}
