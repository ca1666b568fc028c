import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';

/** A stage that nothing can enter: its entry asks for what it forbids. */
export const unreachableStage: Operator = {
  id: 'unreachable-stage',
  behaviour: true,
  *plant({ reading, source }) {
    const fields = reading.known('field').filter(({ path }) => path.length === 2 && path[0] === 'fields');
    const never =
      fields[0] === undefined
        ? undefined
        : `{ all: [{ fields: [${fields[0].name}] }, { none: [{ fields: [${fields[0].name}] }] }] }`;
    for (const { kind, node, name, at } of reading.declarations) {
      if (kind !== 'stage' || never === undefined || !isMap(node)) continue;
      const gate = node.get('entry', true);
      const edit = isMap(gate)
        ? appendEntry(source, gate, `seeded: ${never}`)
        : appendEntry(source, node, `entry: { seeded: ${never} }`);
      if (edit !== undefined)
        yield { what: `${name} entered: ${never}`, edits: [edit], at: [edit.start, at.start] };
    }
  },
};
