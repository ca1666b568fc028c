import type { Operator } from '../planting/operator.js';
import { entriesOf, valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

const SLIPS: readonly ((year: string) => string)[] = [
  (year) => year.slice(2),
  (year) => `${year.slice(0, 2)}${year.slice(3)}${year.slice(2, 3)}`,
  (year) => `${year}年`,
  (year) => `${year}${year.slice(3)}`,
];

/** The year over a list of days mistyped: no day below it lies in it. */
export const wrongYear: Operator = {
  id: 'wrong-year',
  *plant({ reading, source }) {
    const years = valueAt(source.document.contents, 'years');
    for (const { key } of entriesOf(years)) {
      const year = wordOf(key) ?? '';
      const at = stretchOf(key);
      const days = reading.of('day').filter(({ path }) => path[1] === year);
      for (const slip of SLIPS) {
        const put = slip(year);
        yield {
          what: `years.${year} → ${put}`,
          edits: [{ ...at, put }],
          at: [at.start, ...days.map(({ node }) => stretchOf(node).start)],
        };
      }
    }
  },
};
