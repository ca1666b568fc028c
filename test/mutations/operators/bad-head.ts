import { isMap, isScalar } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';
import { valueAt } from '../reading/reading.js';

/** What the head of a file cannot say. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  process: ['another-process', 'Mein Prozess!', '[a]'],
  library: ['another-library', 'Meine Bibliothek!', '[a]'],
  version: ['0', '1.5', 'one', '-1', 'v1'],
  language: ['cn', 'english', 'fr'],
  subject: ['[opportunity]', '{ a: b }'],
};

/** A head that names another process or library than the file, no version, or no language. */
export const badHead: Operator = {
  id: 'bad-head',
  *plant({ reading, source }) {
    const { contents } = source.document;
    for (const [key, values] of Object.entries(WRONG)) {
      const node = valueAt(contents, key);
      if (!isScalar(node)) continue;
      const at = stretchOf(node);
      for (const put of values) yield { what: `${key}: ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
    if (!isMap(contents) || !contents.has('process')) return;
    for (const entry of [
      'uses: [no-such-library@1]',
      'calendar: no-such-calendar',
      'extends: no-such-parent@1',
      'uses: [library]',
    ]) {
      const key = entry.slice(0, entry.indexOf(':'));
      const edit = contents.has(key) ? undefined : insertEntry(source, contents, entry);
      if (edit !== undefined && reading.visits.length > 0)
        yield { what: entry, edits: [edit], at: [edit.start] };
    }
  },
};
