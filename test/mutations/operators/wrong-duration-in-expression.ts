import { NO_DURATION } from '../planting/no-duration.js';
import type { Operator } from '../planting/operator.js';

/** The same within an expression: `dueOn - P7`, `bidDeadline - 3 work days`. */
export const wrongDurationInExpression: Operator = {
  id: 'wrong-duration-in-expression',
  *plant({ reading }) {
    for (const { tokens, visit } of reading.expressions) {
      for (const { is, text, start, end } of tokens) {
        if (is !== 'duration') continue;
        for (const change of [
          NO_DURATION[0],
          NO_DURATION[1],
          NO_DURATION[3],
          NO_DURATION[5],
          NO_DURATION[7],
        ]) {
          const put = change?.(text) ?? text;
          if (put !== text)
            yield {
              what: `${visit.path.join('.')}: ${text} → ${put}`,
              edits: [{ start, end, put }],
              at: [start],
            };
        }
      }
    }
  },
};
