import type { Operator } from '../planting/operator.js';
import { typo } from '../planting/typo.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A calendar that is not there; or a calendar that is called other than its file. */
export const unknownCalendar: Operator = {
  id: 'unknown-calendar',
  *plant({ source }) {
    const node = valueAt(source.document.contents, 'calendar');
    const name = wordOf(node);
    if (name === undefined) return;
    const at = stretchOf(node);
    for (const put of [
      typo(name, new Set(), 1),
      typo(name, new Set(), 2),
      'no-such-calendar',
      `${name}.yaml`,
      '[a]',
    ])
      if (put !== undefined) yield { what: `calendar: ${put}`, edits: [{ ...at, put }], at: [at.start] };
  },
};
