import { isMap, isPair, isScalar } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** An entry that is there twice, as after copy and paste: YAML keeps the last and says nothing. */
export const duplicateKey: Operator = {
  id: 'duplicate-key',
  *plant({ reading, source }) {
    for (const { node, path } of reading.visits) {
      if (!isMap(node)) continue;
      for (const entry of node.items) {
        if (!isPair(entry) || !isScalar(entry.key)) continue;
        const key = stretchOf(entry.key);
        const whole = stretchOf(entry);
        const text = source.text.slice(whole.start, whole.end).trimEnd();
        const edit = insertEntry(source, node, text);
        if (edit === undefined || text.includes('\n')) continue;
        yield {
          what: [...path, String(entry.key.value)].join('.'),
          edits: [edit],
          at: [edit.start, key.end],
        };
      }
    }
  },
};
