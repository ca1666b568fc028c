import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** A comma in a text inside braces, which silently splits it in two. */
export const commaInText: Operator = {
  id: 'comma-in-text',
  mayComeToNothing: true,
  *plant({ reading, source }) {
    for (const { shape, node, path, holder } of reading.visits) {
      if (shape.is !== 'text' || !isScalar(node) || node.type !== 'PLAIN' || holder?.flow !== true) continue;
      const { start, end } = stretchOf(node);
      const put = `${source.text.slice(start, end)}, 等`;
      yield { what: `${path.join('.')}: ${put}`, edits: [{ start, end, put }], at: [start] };
    }
  },
};
