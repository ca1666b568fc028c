import { FALSE, TRUE, and, atom, not, or, type Formula } from '../logic/formula.js';

/** When something holds and when it does not; where neither is so it cannot be told, for want of a value. */
export interface Truth {
  readonly yes: Formula;
  readonly no: Formula;
}

/** What can always be told. */
export function certain(yes: Formula): Truth {
  return { yes, no: not(yes) };
}

/** What can never be told. */
export const NEVER_TOLD: Truth = { yes: FALSE, no: FALSE };

/** Always holds. */
export const HOLDS: Truth = { yes: TRUE, no: FALSE };

/** What can be told when `known` is so, and is then free, but the same wherever it has the same key. */
export function free(key: string, known: Formula = TRUE): Truth {
  return { yes: and(known, atom(`true:${key}`)), no: and(known, atom(`true:${key}`, false)) };
}

/** Something unanalysed: it may hold, not hold, or not be told. */
export function unanalysed(key: string): Truth {
  return free(key, atom(`known:${key}`));
}

/** Both hold. */
export function both(...truths: readonly Truth[]): Truth {
  return { yes: and(...truths.map(({ yes }) => yes)), no: or(...truths.map(({ no }) => no)) };
}

/** Either holds. */
export function either(...truths: readonly Truth[]): Truth {
  return { yes: or(...truths.map(({ yes }) => yes)), no: and(...truths.map(({ no }) => no)) };
}

/** The opposite; what cannot be told stays so. */
export function opposite({ yes, no }: Truth): Truth {
  return { yes: no, no: yes };
}
