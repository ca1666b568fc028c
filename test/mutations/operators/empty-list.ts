import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** Lists that may be left out altogether: an empty one says the same. */
const MAY_BE_EMPTY = new Set(['tasks', 'transitions', 'rules', 'uses', 'holidays', 'makeUpDays']);

/** A list of what is wanted with nothing in it, after the last line of it was deleted. */
export const emptyList: Operator = {
  id: 'empty-list',
  *plant({ reading, source }) {
    for (const { shape, node, path, entry } of reading.visits) {
      const word = path.at(-1) ?? '';
      const wanted =
        shape.is === 'list' || (shape.is === 'reference' && ['fields', 'from', 'by'].includes(word));
      if (!wanted || entry === undefined || MAY_BE_EMPTY.has(word)) continue;
      const { start, end } = stretchOf(node);
      const put = source.text[end - 1] === '\n' ? '[]\n' : '[]';
      yield {
        what: `${path.join('.')}: []`,
        edits: [{ start, end, put }],
        at: [stretchOf(entry.key).start, start],
      };
    }
  },
};
