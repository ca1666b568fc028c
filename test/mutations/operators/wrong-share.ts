import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** A share beyond the whole, below nothing, without its sign, or in words. */
export const wrongShare: Operator = {
  id: 'wrong-share',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('share')) {
      const at = stretchOf(node);
      const text = source.text.slice(at.start, at.end);
      for (const put of [
        `1${text.padStart(3, '0')}`,
        `-${text}`,
        text.replace('%', ''),
        `${text} sure`,
        'half',
      ])
        yield { what: `${path.join('.')}: ${text} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
  },
};
