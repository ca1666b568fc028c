import { isScalar } from 'yaml';
import type { Operator } from '../planting/operator.js';
import { entriesOf, valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A jump to where a record is already, or back to where it came from: neither is a jump. */
export const jumpBackwards: Operator = {
  id: 'jump-backwards',
  *plant({ source, reading }) {
    const jumps = valueAt(source.document.contents, 'jumps');
    const stages = reading.known('stage').map(({ name }) => name);
    for (const { key: from, value: row } of entriesOf(jumps)) {
      const index = stages.indexOf(wordOf(from) ?? '');
      for (const { key: to } of index === -1 ? [] : entriesOf(row)) {
        if (!isScalar(to)) continue;
        const at = stretchOf(to);
        for (const put of [stages[index], stages[index - 1]])
          if (put !== undefined)
            yield { what: `jumps.${stages[index]}.${put}`, edits: [{ ...at, put }], at: [at.start] };
      }
    }
  },
};
