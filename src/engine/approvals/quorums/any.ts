import type { QuorumKind } from './quorum-kind.js';

/** `any`: whoever decides first decides. */
export const anyOne: QuorumKind<'any'> = {
  kind: 'any',
  needed: () => 1,
  fewest: () => 1,
  isLost: ({ rejections }) => rejections > 0,
};
