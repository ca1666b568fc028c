import { isMap, isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { stretchOf } from '../reading/source.js';

/** A word of the format itself misspelt: `evidense:`. What is not known must not be passed over in silence. */
export const typoInProperty: Operator = {
  id: 'typo-property',
  *plant({ reading }) {
    for (const { shape, node, path } of reading.of('object')) {
      if (!isMap(node)) continue;
      const known = shape.of();
      // Beside these words a map of the matrix has ids, and what is misspelt is taken for one: another mistake, the same line.
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const at = stretchOf(key);
        const put = name in known ? typo(name, new Set(Object.keys(known)), at.start) : undefined;
        if (put !== undefined)
          yield { what: `${[...path, name].join('.')} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
      }
    }
  },
};
