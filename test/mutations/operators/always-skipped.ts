import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';

/** A stage that is skipped whatever happens. */
export const alwaysSkipped: Operator = {
  id: 'always-skipped',
  behaviour: true,
  *plant({ reading, source }) {
    const field = reading.known('field').find(({ path }) => path.length === 2 && path[0] === 'fields');
    for (const { kind, node, name, at } of reading.declarations) {
      if (kind !== 'stage' || field === undefined || !isMap(node) || node.has('if')) continue;
      const entry = `if: "has(${field.name}) && !has(${field.name})"`;
      const edit = appendEntry(source, node, entry);
      if (edit !== undefined) yield { what: `${name}: ${entry}`, edits: [edit], at: [edit.start, at.start] };
    }
  },
};
