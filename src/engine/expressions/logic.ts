import type { Result, Run } from './datum.js';
import type { Part } from './part.js';
import { Unknown, both } from './unknown.js';

/** `&&`: false as soon as one side is, whatever the other; unknown when the other cannot be told. */
export function and(left: Part, right: Part): (run: Run) => Result {
  return (run) => {
    const a = left.evaluate(run);
    if (a === false) return false;
    const b = right.evaluate(run);
    if (a === true || b === false) return b;
    return a instanceof Unknown && b instanceof Unknown ? both(a, b) : a;
  };
}

/** `||`: true as soon as one side is, whatever the other; unknown when the other cannot be told. */
export function or(left: Part, right: Part): (run: Run) => Result {
  return (run) => {
    const a = left.evaluate(run);
    if (a === true) return true;
    const b = right.evaluate(run);
    if (a === false || b === true) return b;
    return a instanceof Unknown && b instanceof Unknown ? both(a, b) : a;
  };
}
