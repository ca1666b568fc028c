import { COMPARES, operands } from '../planting/operands.js';
import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';

/** Types that never compare with one another. */
const SORTS: Readonly<Record<string, string>> = {
  money: 'money',
  date: 'moment',
  datetime: 'moment',
  text: 'text',
};

/** The wrong field: an amount compared with a date. */
export const unlikeTypes: Operator = {
  id: 'unlike-types',
  *plant(plot) {
    const { reading } = plot;
    const fields = reading.known('field').filter(({ path }) => path[0] === 'fields' && path.length === 2);
    const typeOf = (name: string) =>
      SORTS[wordOf(valueAt(fields.find((each) => each.name === name)?.node, 'type')) ?? ''];
    for (const [{ is, text, start, end }, path] of operands(plot, COMPARES)) {
      const sort = is === 'name' ? typeOf(text) : undefined;
      const other = fields.find(
        ({ name }) => sort !== undefined && typeOf(name) !== undefined && typeOf(name) !== sort,
      );
      if (other !== undefined)
        yield {
          what: `${path}: ${text} → ${other.name}`,
          edits: [{ start, end, put: other.name }],
          at: [start],
        };
    }
  },
};
