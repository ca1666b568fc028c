import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** Quotes forgotten round a text that needs them: `{ relation: >= dated }`, `{ if: months(a, b) > 3 }`. */
export const missingQuotes: Operator = {
  id: 'missing-quotes',
  mayComeToNothing: true,
  *plant({ reading, source }) {
    for (const { node, path } of reading.visits) {
      if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) continue;
      const { start, end } = stretchOf(node);
      const put = source.text.slice(start + 1, end - 1);
      yield { what: `${path.join('.')}: ${put}`, edits: [{ start, end, put }], at: [start] };
    }
  },
};
