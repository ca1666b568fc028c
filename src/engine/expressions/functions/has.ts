import { Unknown } from '../unknown.js';
import type { ExpressionFunction } from './expression-function.js';

/** Whether something has a value. */
export const has: ExpressionFunction = {
  name: 'has',
  usage: 'has(field)',
  compile({ args: [arg, ...more], site }) {
    if (arg === undefined || more.length > 0) return undefined;
    const part = site.part(arg);
    return {
      type: { kind: 'yesno' },
      evaluate(run) {
        const value = part.evaluate(run);
        if (value instanceof Unknown) return value.reason === undefined ? false : value;
        return !Array.isArray(value) || value.length > 0;
      },
    };
  },
};
