import type { QuorumKind } from './quorum-kind.js';

/** `all`: everybody who is asked agrees; one rejection ends it. */
export const everyOne: QuorumKind<'all'> = {
  kind: 'all',
  // Nobody is not everybody: a step that nobody is asked in is never granted.
  needed: (_quorum, asked) => Math.max(asked, 1),
  fewest: () => 1,
  isLost: ({ rejections }) => rejections > 0,
};
