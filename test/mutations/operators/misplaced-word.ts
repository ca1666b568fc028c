import { isMap } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';

/** A word of the format where it means nothing: `probability` of a field, `exit` of an outcome. */
const STRAYS: Readonly<Record<string, string>> = {
  field: 'probability: 50%',
  stage: 'requires: { seeded: { fields: [x] } }',
  outcome: 'exit: { seeded: { fields: [x] } }',
  role: 'by: [x]',
  evidence: 'exit: { seeded: { fields: [x] } }',
  artifact: 'fields: { x: { type: text } }',
  task: 'exit: { seeded: { fields: [x] } }',
  criterion: 'probability: 50%',
  approval: 'quorum: 2',
  link: 'fields: [x]',
  rule: 'when: now',
};

/** A word the format knows, put where it has no meaning: to pass over it would be to leave out a gate. */
export const misplacedWord: Operator = {
  id: 'misplaced-word',
  *plant({ reading, source }) {
    for (const { shape, node, path } of reading.of('object')) {
      const stray = STRAYS[shape.called];
      const edit = stray === undefined || !isMap(node) ? undefined : insertEntry(source, node, stray);
      if (edit !== undefined)
        yield { what: `${path.join('.')}: ${stray ?? ''}`, edits: [edit], at: [edit.start] };
    }
  },
};
