import type { QuorumKind } from './quorum-kind.js';

/** `2 of 3`: so many agree; it is lost when so many no longer can. */
export const soMany: QuorumKind<'count'> = {
  kind: 'count',
  needed: ({ count }) => count,
  fewest: ({ count, of }) => of ?? count,
  isLost: ({ needed, approvals, rejections, open }) => rejections > 0 && approvals + open < needed,
};
