import { isMap } from 'yaml';
import { appendEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';

/** What takes `remove:` in a variant. */
const ITEMS: readonly string[] = ['role', 'field', 'evidence', 'artifact', 'criterion', 'approval', 'link'];

const IN_STAGES: readonly string[] = [
  'remove: not needed',
  'after: first',
  'replaces: [first]',
  'keeps: [known]',
];

/** `remove`, `after`, `replaces` and `keeps` in a file that extends nothing: there is nothing they could depart from. */
export const overlayWordAlone: Operator = {
  id: 'overlay-word-alone',
  *plant({ reading, source }) {
    if (reading.parent !== undefined) return;
    for (const { shape, node, path } of reading.of('object')) {
      const words =
        shape.called === 'stage' ? IN_STAGES : IN_STAGES.slice(0, ITEMS.includes(shape.called) ? 1 : 0);
      for (const word of isMap(node) ? words : []) {
        const edit = isMap(node) ? appendEntry(source, node, word) : undefined;
        if (edit !== undefined) yield { what: `${path.join('.')}: ${word}`, edits: [edit], at: [edit.start] };
      }
    }
  },
};
