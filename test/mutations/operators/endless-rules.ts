import type { Operator } from '../planting/operator.js';
import { stagesOf, withRule } from '../planting/with-rule.js';

/** Two rules that move a record to and fro without end. */
export const endlessRules: Operator = {
  id: 'endless-rules',
  behaviour: true,
  *plant(plot) {
    const stages = stagesOf(plot);
    for (const [index, stage] of stages.slice(0, -1).entries()) {
      const next = stages[index + 1] ?? stage;
      const edit = withRule(
        plot,
        `{ on: entered(${next}), do: { move: ${stage} } }, { on: entered(${stage}), do: { move: ${next} } }`,
      );
      if (edit !== undefined)
        yield { what: `${stage} and ${next} without end`, edits: [edit], at: [edit.start, edit.start] };
    }
  },
};
