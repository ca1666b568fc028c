import type { Stretch } from './problem-list.js';

/** The stretch widened until its brackets match: the tree's ranges leave out those around an operand. */
export function balancedStretch(skeleton: string, { start, end }: Stretch): Stretch {
  let [depth, lowest] = [0, 0];
  for (let at = start; at < end; at++) {
    if (skeleton[at] === '(') depth++;
    else if (skeleton[at] === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  let [from, to] = [start, end];
  for (let missing = -lowest; missing > 0; missing--) from = skeleton.lastIndexOf('(', from - 1);
  for (let missing = depth - lowest; missing > 0; missing--) to = skeleton.indexOf(')', to) + 1;
  return { start: Math.max(from, 0), end: Math.max(to, end) };
}
