import { isMap, isSeq } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { valueAt } from '../reading/reading.js';

/** Evidence, a paper and a role that nothing asks for. A warning. */
export const unused: Operator = {
  id: 'unused-declaration',
  *plant({ reading, source }) {
    // What a library offers need not be asked for.
    if (valueAt(source.document.contents, 'library') !== undefined) return;
    for (const [section, entry] of [
      ['evidence', 'seeded: { fields: { words: { type: text } } }'],
      ['artifacts', 'seeded: { formats: [pdf] }'],
      ['roles', 'seeded: { is: group seeded }'],
    ] as const) {
      const map = valueAt(source.document.contents, section);
      const edit = isMap(map) && !isSeq(map) ? insertEntry(source, map, entry) : undefined;
      if (edit !== undefined && reading.visits.length > 0)
        yield { what: `${section}: ${entry}`, edits: [edit], at: [edit.start] };
    }
  },
};
