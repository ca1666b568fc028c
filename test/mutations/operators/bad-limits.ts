import { isMap } from 'yaml';
import { insertEntry } from '../planting/entries.js';
import type { Operator } from '../planting/operator.js';
import { stretchOf } from '../reading/source.js';

/** Limits that no value keeps, or that the type knows nothing of. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  text: ['minLength: 20, maxLength: 10', 'minLength: -1', 'pattern: "[0-9"', 'min: 3'],
  money: ['max: -5', 'min: plenty', 'minLength: 3'],
  number: ['min: 9, max: 1', 'min: plenty'],
  percent: ['max: lots'],
  date: ['min: 2026-13-01', 'minLength: 3'],
  choice: ['min: 1'],
  yesno: ['maxLength: 3'],
  table: ['pattern: x'],
};

/** A field whose limits contradict each other or do not go with its type. */
export const badLimits: Operator = {
  id: 'bad-limits',
  *plant({ reading, source }) {
    for (const { node, path } of reading.objects('field')) {
      if (!isMap(node)) continue;
      for (const limit of WRONG[String(node.get('type'))] ?? []) {
        const words = limit.split(', ');
        if (words.some((each) => node.has(each.slice(0, each.indexOf(':'))))) continue;
        // `max: -5` contradicts only the least there is.
        if (limit === 'max: -5' && !node.has('min')) continue;
        const own =
          node.flow === true
            ? limit
            : words.join(`\n${' '.repeat(source.columnAt(stretchOf(node).start) - 1)}`);
        const edit = insertEntry(source, node, own);
        if (edit !== undefined)
          yield {
            what: `${path.join('.')}: ${limit}`,
            edits: [edit],
            at: [edit.start, stretchOf(node).end - 1],
          };
      }
    }
  },
};
