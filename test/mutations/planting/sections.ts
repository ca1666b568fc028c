import { isMap } from 'yaml';
import { insertEntry } from './entries.js';
import type { Edit } from './operator.js';
import type { Source } from '../reading/source.js';

/** Puts an entry into a section of a file, and the section as well where there is none. */
export function insertIntoSection(source: Source, section: string, entry: string): Edit | undefined {
  const { contents } = source.document;
  if (!isMap(contents)) return undefined;
  const now = contents.get(section, true);
  if (now === undefined) return insertEntry(source, contents, `${section}: { ${entry} }`);
  return isMap(now) ? insertEntry(source, now, entry) : undefined;
}
