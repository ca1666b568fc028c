import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { snippet } from '../planting/snippet.js';
import { stretchOf } from '../reading/source.js';

/** A quote that is never closed. */
export const unclosedQuote: Operator = {
  id: 'unclosed-quote',
  mayComeToNothing: true,
  *plant({ reading, source }) {
    for (const { node, path } of reading.visits) {
      if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) continue;
      const { start, end } = stretchOf(node);
      yield {
        what: `${path.join('.')}: ${snippet(source, start)}`,
        edits: [{ start: end - 1, end, put: '' }],
        at: [start],
      };
    }
  },
};
