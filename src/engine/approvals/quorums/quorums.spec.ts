import { describe, expect, it } from '@jest/globals';
import type { Quorum } from '../../model/approval.js';
import { quorumKind } from './quorums.js';

const any: Quorum = { kind: 'any' };
const all: Quorum = { kind: 'all' };
const two: Quorum = { kind: 'count', count: 2 };
const twoOfThree: Quorum = { kind: 'count', count: 2, of: 3 };

describe('how many have to agree', () => {
  it.each([
    [any, 5, 1, 1],
    [all, 5, 5, 1],
    [all, 0, 1, 1],
    [two, 5, 2, 2],
    [twoOfThree, 5, 2, 3],
  ])('%o of %i asked: %i, and at least %i are asked', (quorum, asked, needed, fewest) => {
    expect(quorumKind(quorum).needed(quorum, asked)).toBe(needed);
    expect(quorumKind(quorum).fewest(quorum)).toBe(fewest);
  });

  it.each([
    ['the first to decide decides', any, { needed: 1, approvals: 0, rejections: 1, open: 4 }, true],
    ['one rejection breaks unanimity', all, { needed: 3, approvals: 2, rejections: 1, open: 0 }, true],
    ['one rejection leaves two of three', two, { needed: 2, approvals: 0, rejections: 1, open: 2 }, false],
    ['two of three out of reach', two, { needed: 2, approvals: 0, rejections: 2, open: 1 }, true],
    [
      'too few without a rejection is no rejection',
      two,
      { needed: 2, approvals: 0, rejections: 0, open: 1 },
      false,
    ],
  ])('%s', (_name, quorum, tally, lost) => {
    expect(quorumKind(quorum).isLost(tally)).toBe(lost);
  });
});
