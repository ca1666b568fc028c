import type { Operator } from '../planting/operator.js';
import { valueAt, wordOf } from '../reading/reading.js';
import { stretchOf } from '../reading/source.js';

const percent = (node: unknown) =>
  Number(/^(\d+)%$/.exec(wordOf(valueAt(node, 'probability')) ?? '')?.[1] ?? Number.NaN);

/** A win probability that falls along the way; a warning, since there may be a reason. */
export const fallingProbability: Operator = {
  id: 'falling-probability',
  *plant({ reading }) {
    const stages = reading.declarations.filter(({ kind }) => kind === 'stage');
    for (const [index, { node, name }] of stages.entries()) {
      const before = stages.slice(0, index).findLast((each) => !Number.isNaN(percent(each.node)));
      const own = valueAt(node, 'probability');
      if (before === undefined || own === undefined || percent(before.node) <= 1) continue;
      const at = stretchOf(own);
      yield { what: `stages.${name}: ${wordOf(own)} → 1%`, edits: [{ ...at, put: '1%' }], at: [at.start] };
    }
  },
};
