import { withOpposite } from '../planting/firm-criteria.js';
import type { Operator } from '../planting/operator.js';
import { itemsOf, valueAt, wordOf } from '../reading/reading.js';

/** What one criterion asks for, the next one forbids. */
export const contradictoryNone: Operator = {
  id: 'contradictory-none',
  behaviour: true,
  *plant(plot) {
    yield* withOpposite(plot, (criterion) => {
      const fields = itemsOf(criterion.get('fields', true)).map(wordOf);
      if (fields[0] !== undefined) return `{ none: [{ fields: [${fields[0]}] }] }`;
      for (const kind of ['evidence', 'artifact', 'task', 'rows', 'approval', 'linked']) {
        const name = wordOf(valueAt(criterion, kind));
        if (name !== undefined) return `{ none: [{ ${kind}: ${name} }] }`;
      }
      return undefined;
    });
  },
};
