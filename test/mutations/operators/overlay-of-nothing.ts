import { isMap, isSeq } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** An overlay that changes nothing that exists: another stage replaced, placed after, or taken out than there is. */
export const overlayOfNothing: Operator = {
  id: 'overlay-of-nothing',
  *plant({ source, reading }) {
    const stages = valueAt(source.document.contents, 'stages');
    if (reading.parent === undefined || !isSeq(stages)) return;
    for (const item of stages.items) {
      if (!isMap(item)) continue;
      const id = item.get('id', true);
      const at = stretchOf(id);
      const name = wordOf(id) ?? '';
      const put = item.has('remove') ? typo(name, reading.words, at.start) : undefined;
      if (put !== undefined) yield { what: `removes ${put}`, edits: [{ ...at, put }], at: [at.start] };
      for (const word of ['replaces', 'after']) {
        const entry =
          item.has(word) || item.has('remove')
            ? undefined
            : insertEntry(source, item, `${word}: no-such-stage`);
        if (entry !== undefined)
          yield { what: `${name} ${word} no-such-stage`, edits: [entry], at: [entry.start] };
      }
    }
  },
};
