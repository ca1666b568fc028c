import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** Something is taken out and changed in one breath: one of the two is not meant. */
export const removedAndMore: Operator = {
  id: 'removed-and-more',
  *plant({ reading, source }) {
    for (const { path, node, holder } of reading.of('text')) {
      if (path.at(-1) !== 'remove' || !isMap(holder)) continue;
      const edit = appendEntry(source, holder, 'name: Still here');
      if (edit !== undefined)
        yield {
          what: `${path.join('.')}, and a name`,
          edits: [edit],
          at: [edit.start, stretchOf(node).start],
        };
    }
  },
};
