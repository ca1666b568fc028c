import { isMap, isSeq } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { snippet } from '../planting/snippet.js';
import { stretchOf } from '../reading/source.js';

/** The comma of a Chinese keyboard between entries: both become one text. */
export const fullWidthComma: Operator = {
  id: 'full-width-comma',
  mayComeToNothing: true,
  *plant({ reading, source }) {
    for (const { shape, node, path } of reading.visits) {
      if ((!isMap(node) && !isSeq(node)) || node.flow !== true || shape.is === 'text') continue;
      for (const [index, item] of node.items.slice(0, -1).entries()) {
        const { end } = stretchOf(item);
        const next = stretchOf(node.items[index + 1]);
        if (source.text.slice(end, next.start) === ', ')
          yield {
            what: `${path.join('.')}: after ${snippet(source, end).slice(0, 12)}`,
            edits: [{ start: end, end: next.start, put: '，' }],
            at: [end],
          };
      }
    }
  },
};
