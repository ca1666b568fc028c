import type { Operator } from '../planting/operator.js';
import { stagesOf, withRule } from '../planting/with-rule.js';

/** A timer whose moment is over when it is set. */
export const lateTimer: Operator = {
  id: 'late-timer',
  behaviour: true,
  *plant(plot) {
    for (const stage of stagesOf(plot)) {
      const rule = `{ at: entered(${stage}) - P7D, do: { remind: owner } }`;
      const edit = withRule(plot, rule);
      if (edit !== undefined) yield { what: rule, edits: [edit], at: [edit.start] };
    }
  },
};
