import { isMap, isSeq } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { snippet } from '../planting/snippet.js';
import { stretchOf } from '../reading/source.js';

/** A bracket that is never closed, at every `}` and `]`: the mistake is on the line of either end. */
export const unclosedBracket: Operator = {
  id: 'unclosed-bracket',
  mayComeToNothing: true,
  *plant({ reading, source }) {
    for (const { node, path } of reading.visits) {
      if ((!isMap(node) && !isSeq(node)) || node.flow !== true) continue;
      const { start, end } = stretchOf(node);
      yield {
        what: `${path.join('.')}: ${snippet(source, start)}`,
        edits: [{ start: end - 1, end, put: '' }],
        at: [start, end - 1],
      };
    }
  },
};
