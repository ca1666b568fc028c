import { isSeq } from 'yaml';
import { removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The approval no longer covers the field that decides who has to approve: it could be changed after the fact. */
export const uncoveredField: Operator = {
  id: 'uncovered-field',
  *plant({ reading, source }) {
    for (const { node, path } of reading.objects('step')) {
      const condition = valueAt(node, 'if');
      const covers = valueAt(reading.known('approval').find(({ name }) => name === path[1])?.node, 'covers');
      if (!isSeq(covers) || condition === undefined) continue;
      for (const item of covers.items) {
        const field = wordOf(item) ?? '';
        const at = stretchOf(condition);
        if (!new RegExp(`(^|[^\\w-])${field}($|[^\\w-])`).test(source.text.slice(at.start, at.end))) continue;
        const edit = removeEntry(source, covers, item);
        if (edit !== undefined)
          yield {
            what: `${path.join('.')}: ${field} not covered`,
            edits: [edit],
            at: [stretchOf(covers).start, at.start],
          };
      }
    }
  },
};
