import { NO_DURATION } from '../planting/no-duration.js';
import type { Operator } from '../planting/operator.js';
import { insideOf } from '../reading/source.js';

/** A time that is none, or none at all: `P30`, `30D`, `P-30D`, `P0D`, `2 work days`. */
export const wrongDuration: Operator = {
  id: 'wrong-duration',
  *plant({ reading, source }) {
    const stretches = reading.visits.flatMap(({ shape, node, path }) => {
      const at = insideOf(source, node);
      const text = at === undefined ? '' : source.text.slice(at.start, at.end);
      const isOne = shape.is === 'duration' || (shape.is === 'condition' && /^P[T\d]/.test(text));
      return isOne && at !== undefined ? [{ at, text, path }] : [];
    });
    for (const { at, text, path } of stretches) {
      for (const change of NO_DURATION) {
        const put = change(text);
        if (put !== text)
          yield { what: `${path.join('.')}: ${text} → ${put}`, edits: [{ ...at, put }], at: [at.start] };
      }
    }
  },
};
