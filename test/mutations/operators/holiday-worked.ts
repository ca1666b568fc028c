import type { Operator } from '../planting/operator.js';
import { insideOf } from '../reading/source.js';

/** The same day off and made up for, or named twice: one of the two lines is wrong. */
export const holidayWorked: Operator = {
  id: 'holiday-worked',
  *plant({ reading, source }) {
    const days = reading.of('day').flatMap(({ node, path }) => {
      const at = insideOf(source, node);
      return at === undefined ? [] : [{ at, path, day: source.text.slice(at.start, at.end) }];
    });
    for (const { at, path, day } of days) {
      const first = days.find((other) => other.path[1] === path[1] && other.at.start !== at.start);
      const put = first?.day.slice(0, 10);
      if (first !== undefined && put !== undefined && put !== day)
        yield {
          what: `${path.join('.')}: ${day} → ${put}, which is there already`,
          edits: [{ ...at, put }],
          at: [at.start, first.at.start],
        };
    }
  },
};
