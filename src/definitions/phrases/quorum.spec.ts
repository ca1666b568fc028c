import { describe, expect, it } from '@jest/globals';
import { quorum } from './quorum.js';

describe('a quorum', () => {
  it.each([
    ['any', { kind: 'any' }],
    ['all', { kind: 'all' }],
    ['2', { kind: 'count', count: 2 }],
    ['2 of 3', { kind: 'count', count: 2, of: 3 }],
  ])('%s is read', (text, expected) => {
    expect(quorum.read(text)).toEqual(expected);
    expect(text).toMatch(new RegExp(quorum.pattern));
  });

  it.each([
    ['2/3', '2 of 3'],
    ['2 out of 3', '2 of 3'],
    ['2of3', '2 of 3'],
    ['both', 'all'],
    ['al', 'all'],
    ['most of them', undefined],
    ['0', undefined],
  ])('%s is none, and the mend is %s', (text, mend) => {
    expect(quorum.read(text)).toBeUndefined();
    expect(text).not.toMatch(new RegExp(quorum.pattern));
    expect(quorum.mend(text)).toBe(mend);
  });
});
