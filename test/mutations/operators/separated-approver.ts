import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { itemsOf, valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** The only one who may approve is among those who may not. */
export const separatedApprover: Operator = {
  id: 'separated-approver',
  behaviour: true,
  *plant({ reading, source }) {
    for (const { node, kind, name, at } of reading.declarations) {
      if (kind !== 'approval' || !isMap(node) || node.has('separation')) continue;
      for (const step of itemsOf(node.get('steps', true))) {
        const by = valueAt(step, 'by');
        const role = wordOf(by);
        const edit =
          role === undefined || / /.test(role)
            ? undefined
            : appendEntry(source, node, `separation: [${role}]`);
        if (edit !== undefined)
          yield {
            what: `${name}: ${role} separated`,
            edits: [edit],
            at: [edit.start, at.end, stretchOf(by).start],
          };
      }
    }
  },
};
