import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { insideOf } from '../reading/source.js';

/** One of a closed list of words misspelt: `type: mony`, `forecast: comit`, `NOO`. */
export const typoInWord: Operator = {
  id: 'typo-word',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('word')) {
      const at = insideOf(source, node);
      if (at === undefined) continue;
      const name = source.text.slice(at.start, at.end);
      const put = typo(name, new Set(['NO', 'OK']), at.start);
      if (put !== undefined)
        yield { what: `${path.join('.')}: ${name} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
    }
  },
};
