import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';

/** A function misspelt: `cuont(fit)`. */
export const typoInFunction: Operator = {
  id: 'typo-function',
  *plant({ reading }) {
    for (const { tokens, visit } of reading.expressions) {
      for (const { is, text, start, end } of tokens) {
        const put = is === 'function' ? typo(text, new Set(['min', 'max', 'map']), start) : undefined;
        if (put !== undefined)
          yield {
            what: `${visit.path.join('.')}: ${text}() → ${put}()`,
            edits: [{ start, end, put }],
            at: [start],
          };
      }
    }
  },
};
