import type { Operator } from '../planting/operator.js';
import { itemsOf, valueAt } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A line of a computed table that is reached whatever happens, so that those behind it never count. */
export const shadowedLine: Operator = {
  id: 'shadowed-line',
  *plant({ reading }) {
    for (const { node, path } of reading.of('list')) {
      const lines = path.at(-1) === 'is' ? itemsOf(node) : [];
      for (const [index, line] of lines.slice(0, -1).entries()) {
        const condition = stretchOf(valueAt(line, 'if'));
        const then = stretchOf(valueAt(line, 'then'));
        if (condition.end === 0) continue;
        const { start } = stretchOf(line);
        const key = reading.source.text.indexOf('if', start);
        yield {
          what: `${path.join('.')}: line ${index + 1} without its if`,
          edits: [{ start: key, end: reading.source.text.lastIndexOf('then', then.start), put: '' }],
          at: [start, stretchOf(lines[index + 1]).start],
        };
      }
    }
  },
};
