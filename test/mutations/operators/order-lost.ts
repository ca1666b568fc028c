import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

/** A scale made a choice, whose options have no order, though something asks for `>=`. */
export const orderLost: Operator = {
  id: 'scale-to-choice',
  *plant({ reading, source }) {
    for (const declaration of reading.declarations) {
      const type = valueAt(declaration.node, 'type');
      if (wordOf(type) !== 'scale') continue;
      const ordered = reading.references.filter(
        ({ to, at, path }) =>
          to === 'option' &&
          path.at(-1) === declaration.name &&
          /[<>]=? ?$/.test(source.text.slice(at.start - 3, at.start)),
      );
      const at = stretchOf(type);
      if (ordered.length > 0)
        yield {
          what: `${declaration.path.join('.')}: scale → choice`,
          edits: [{ ...at, put: 'choice' }],
          at: [at.start, ...ordered.map((use) => use.at.start)],
        };
    }
  },
};
