import { isMap } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** A stage taken out without the reason that has to be given. */
export const removedWithoutReason: Operator = {
  id: 'removed-without-reason',
  *plant({ reading }) {
    for (const { path, node, holder } of reading.of('text')) {
      if (path.at(-1) !== 'remove' || !isMap(holder)) continue;
      const { start, end } = stretchOf(node);
      for (const put of ['true', '""', ''])
        yield { what: `${path.join('.')}: ${put}`, edits: [{ start, end, put }], at: [start] };
    }
  },
};
