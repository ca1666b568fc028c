import { isMap, isPair, isScalar } from 'yaml';
import { removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** What each sort of item cannot do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  definition: ['process', 'version', 'name', 'subject', 'stages'],
  library: ['library', 'version', 'language', 'name'],
  role: ['is'],
  calendar: ['calendar', 'workweek', 'years'],
  holiday: ['days'],
  stage: ['id'],
  task: ['id'],
  outcome: ['from'],
  transition: ['to'],
  approval: ['steps'],
  step: ['by'],
  link: ['process'],
  rule: ['do', 'at', 'on', 'every'],
  uniqueness: ['fields'],
  policy: ['at', 'requires'],
  guarantee: ['onlyAfter', 'outcome', 'stage'],
  criterion: [
    'fields',
    'evidence',
    'artifact',
    'task',
    'approval',
    'linked',
    'rows',
    'check',
    'any',
    'all',
    'none',
  ],
};

/** Words a type cannot do without; nor are they anything without the type. */
const NEEDED_BY_TYPE: Readonly<Record<string, string>> = {
  choice: 'of',
  scale: 'of',
  multichoice: 'of',
  list: 'of',
  row: 'of',
  table: 'columns',
};

const needsOf = (type: string) => (type in NEEDED_BY_TYPE ? [NEEDED_BY_TYPE[type] ?? '', 'type'] : []);

/** Something an item cannot do without is left out: it is missing from the item, so the item is where it shows. */
export const missingPart: Operator = {
  id: 'missing-part',
  *plant({ reading, source }) {
    // What an overlay leaves out it has from its parent.
    if (reading.parent !== undefined) return;
    for (const { shape, node, path, entry } of reading.of('object')) {
      if (!isMap(node)) continue;
      const type = String(node.get('type'));
      const needed = [...(NEEDED[shape.called] ?? []), ...(shape.called === 'field' ? needsOf(type) : [])];
      for (const item of node.items) {
        if (!isPair(item) || !isScalar(item.key) || !needed.includes(String(item.key.value))) continue;
        const edit = removeEntry(source, node, item);
        const start = stretchOf(entry?.key ?? node).start;
        if (edit !== undefined)
          yield {
            what: [...path, `${String(item.key.value)} left out`].join('.'),
            edits: [edit],
            at: [start, ...node.items.map(({ key }) => stretchOf(key).end)],
          };
      }
    }
  },
};
