import { COMPARES, COMPUTES, operands } from '../planting/operands.js';
import type { Operator } from '../planting/operator.js';

/** A figure written as a word: `count(fit) == 'many'`. */
export const textForFigure: Operator = {
  id: 'text-for-figure',
  *plant(plot) {
    for (const [{ is, text, start, end }, path] of operands(plot, new Set([...COMPARES, ...COMPUTES]))) {
      if (is !== 'number' && is !== 'money' && is !== 'duration') continue;
      // Another quote would end the text that the expression stands in.
      if (plot.source.text.slice(plot.source.startOfLine(start), start).includes("'")) continue;
      yield { what: `${path}: ${text} → 'many'`, edits: [{ start, end, put: "'many'" }], at: [start] };
    }
  },
};
