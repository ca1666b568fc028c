import type { Criterion } from '../../../../engine/model/criterion.js';

/** Holds when something is so of moments. */
export function momentCheck(expression: string): Criterion {
  return { kind: 'check', id: 'moment', path: `timers.(${expression})`, expression };
}

/** Holds when a moment has come. */
export function hasCome(moment: string): Criterion {
  return momentCheck(`(${moment}) <= now`);
}
