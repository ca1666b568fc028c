import { isMap } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** Counts that cannot be reached, or that ask for nothing. */
export const badCount: Operator = {
  id: 'bad-count',
  *plant({ reading }) {
    for (const { node, path } of reading.of('count')) {
      const at = stretchOf(node);
      for (const put of ['-1', 'some', ...(path.at(-1) === 'atLeast' ? ['0', '1.5'] : [])])
        yield { what: `${path.join('.')}: ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
    for (const { node, path } of reading.objects('criterion')) {
      if (!isMap(node)) continue;
      const group = node.items.find(({ key }) => ['any', 'all'].includes(String(key)));
      if (group === undefined) continue;
      const { start } = stretchOf(group.key);
      yield {
        what: `${path.join('.')}: nine of them`,
        edits: [{ start, end: stretchOf(group.key).end, put: 'atLeast: 9, of' }],
        at: [start],
      };
    }
  },
};
