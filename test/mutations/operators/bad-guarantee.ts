import { isMap } from 'yaml';
import { appendEntry, insertEntry, removeEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { entriesOf, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A guarantee about two things at once, about nothing, or of what asks for nothing. */
export const badGuarantee: Operator = {
  id: 'bad-guarantee',
  *plant({ reading, source }) {
    const [stage] = reading.known('stage');
    const [outcome] = reading.known('outcome');
    for (const { node, path } of reading.objects('guarantee')) {
      if (!isMap(node)) continue;
      const about = entriesOf(node).find(({ key }) => ['outcome', 'stage'].includes(wordOf(key) ?? ''));
      const other = wordOf(about?.key) === 'stage' ? `outcome: ${outcome?.name}` : `stage: ${stage?.name}`;
      const onlyAfter = stretchOf(node.get('onlyAfter', true));
      const { start } = stretchOf(node);
      for (const [what, edit] of [
        [`also ${other}`, insertEntry(source, node, other)],
        ['about nothing', removeEntry(source, node, about)],
        ['after nothing', { ...onlyAfter, put: '{}' }],
        ['after two things', { ...onlyAfter, put: '{ fields: [owner], check: "1 < 2" }' }],
        ['twice as sure', appendEntry(source, node, 'requires: { seeded: { fields: [owner] } }')],
      ] as const)
        if (edit !== undefined)
          yield { what: `${path.join('.')} ${what}`, edits: [edit], at: [edit.start, start] };
    }
  },
};
