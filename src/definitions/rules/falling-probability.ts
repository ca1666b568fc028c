import { Decimal } from 'decimal.js';
import type { Rule } from './rule.js';

/** The win probability does not fall along the way. */
export const fallingProbability: Rule = {
  id: 'falling-probability',
  severity: 'warning',
  check(context) {
    let highest = new Decimal(0);
    for (const stage of context.definition.stages) {
      if (stage.probability === undefined) continue;
      const probability = new Decimal(stage.probability);
      if (probability.lt(highest)) {
        const before = `${highest.times(100).toString()}%`;
        context.report(stage, ['probability'], {
          message: {
            en: `The probability falls here: it was ${before} before.`,
            zh: `赢率在此下降：之前为 ${before}。`,
          },
        });
      }
      highest = Decimal.max(highest, probability);
    }
  },
};
