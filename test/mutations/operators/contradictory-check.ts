import { withOpposite } from '../planting/firm-criteria.js';
import type { Operator } from '../planting/operator.js';

const OPPOSITE: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** `amount > x` beside `amount <= x`: nobody passes, and each line by itself looks sound. */
export const contradictoryCheck: Operator = {
  id: 'contradictory-check',
  behaviour: true,
  *plant(plot) {
    yield* withOpposite(plot, (criterion) => {
      const expression = plot.reading.expressions.find(
        ({ visit }) => visit.node === criterion.get('check', true),
      );
      const compares = expression?.tokens.filter(({ text }) => text in OPPOSITE) ?? [];
      const joined = expression?.tokens.some(({ text }) => ['&&', '||', '!', '?'].includes(text));
      const [sign] = compares;
      // A comparison within a call is about its elements, not about the whole.
      const depth = expression?.tokens.filter(({ start }) => start < (sign?.start ?? 0)) ?? [];
      const open =
        depth.filter(({ text }) => text === '(').length - depth.filter(({ text }) => text === ')').length;
      if (
        expression === undefined ||
        sign === undefined ||
        compares.length > 1 ||
        joined === true ||
        open > 0
      )
        return undefined;
      const cut = sign.start - expression.at.start;
      const text =
        expression.text.slice(0, cut) +
        (OPPOSITE[sign.text] ?? '') +
        expression.text.slice(cut + sign.text.length);
      return `{ check: ${JSON.stringify(text)} }`;
    });
  },
};
