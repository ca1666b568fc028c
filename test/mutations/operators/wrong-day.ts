import type { Operator } from '../planting/operator.js';
import { insideOf } from '../reading/source.js';

/** What becomes of a day when it is copied from an announcement. */
const SLIPS: readonly ((day: string) => string)[] = [
  (day) => day.replace(/^(\d{4})-\d\d/, '$1-13'),
  (day) => day.replace(/^(\d{4})-\d\d-\d\d$/, '$1-02-30'),
  (day) => day.replace(/^\d{4}/, '2014'),
  (day) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1/$2/$3'),
  (day) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1'),
  (day) => day.replace(/^(.+)\.\.(.+)$/, '$2..$1'),
  (day) => day.replace('..', '.'),
];

/** A day of a calendar that there is not, that belongs to another year, or a span that runs backwards. */
export const wrongDay: Operator = {
  id: 'wrong-day',
  *plant({ reading, source }) {
    for (const { node, path } of reading.of('day')) {
      const at = insideOf(source, node);
      if (at === undefined) continue;
      const day = source.text.slice(at.start, at.end);
      for (const slip of SLIPS) {
        const put = slip(day);
        if (put !== day)
          yield { what: `${path.join('.')}: ${day} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
      }
    }
  },
};
