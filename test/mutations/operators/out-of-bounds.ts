import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';

/** An amount that has to be less than the least the field accepts. */
export const outOfBounds: Operator = {
  id: 'out-of-bounds',
  behaviour: true,
  *plant({ reading, source }) {
    const bounded = reading
      .known('field')
      .filter(
        ({ node, path }) => path.length === 2 && path[0] === 'fields' && wordOf(valueAt(node, 'min')) === '0',
      );
    for (const { shape, node, path } of reading.of('map')) {
      if (shape.declares !== 'criterion' || path[0] !== 'stages' || !isMap(node)) continue;
      for (const { name, node: field } of bounded) {
        const nothing = wordOf(valueAt(field, 'type')) === 'money' ? 'CNY 0' : '0';
        const entry = `seeded: { check: ${name} < ${nothing} }`;
        const edit = appendEntry(source, node, entry);
        if (edit !== undefined)
          yield { what: `${path.join('.')}: ${entry}`, edits: [edit], at: [edit.start] };
      }
    }
  },
};
