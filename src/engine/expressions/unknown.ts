import type { FullText } from '../model/text.js';

/** In place of a value that cannot be told: which names are missing, or for what other reason. */
export class Unknown {
  constructor(
    /** As the author wrote them. */
    readonly missing: readonly string[],
    readonly reason?: FullText,
  ) {}
}

/** What cannot be told because neither of two can: all that is missing for either. */
export function both(left: Unknown, right: Unknown): Unknown {
  if (left === right) return left;
  return new Unknown([...new Set([...left.missing, ...right.missing])], left.reason ?? right.reason);
}
