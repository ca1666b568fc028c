import { describe, expect, it } from '@jest/globals';
import { edgesOf } from '../moves/edges-of.js';
import { processWith } from '../testing/verified.js';
import { hindrancesOf } from './hindrances.js';

function hindrances(exit: string, since?: string): readonly string[] {
  const process =
    processWith(`fields: { n: { type: number, lock: last }, free: { type: number }, by-then: { type: date } }
evidence: { visit: { requires: { known: { fields: [n] } } }, call: { } }
artifacts: { paper: { } }
stages: [{ id: first }, { id: last, exit: { it: ${exit} } }]
outcomes: { won: { from: last }, lost: { from: any } }`);
  const edge = edgesOf(process.definition).find(({ id }) => id === 'close:last>won');
  return edge === undefined ? [] : hindrancesOf(process, edge, since).map(({ en }) => en);
}

describe('what may keep another record from a move', () => {
  it.each([
    ['{ check: n > 3 }', ['n, which is locked']],
    ['{ evidence: visit }', ['n, which is locked']],
    ['{ none: [{ artifact: paper }] }', ['it.1, which cannot be undone', '1, which cannot be undone']],
    ['{ check: today < by-then }', ['the time that has passed']],
    ['{ check: count(paper) == 1 }', ['documents or approvals an expression looks at']],
    [
      '{ evidence: call, before: createdAt }',
      ['who acts, or where the record stands', 'the moment createdAt'],
    ],
  ])('%s', (exit, expected) => {
    const found = hindrances(exit);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(expected).toContain(one);
  });

  it.each([
    '{ check: free > 3 }',
    '{ evidence: call, since: entered, atLeast: 2 }',
    '{ artifact: paper }',
    '{ evidence: call, before: by-then }',
    '{ check: count(call) == 1 }',
    '{ none: [{ evidence: call }] }',
  ])('nothing: %s can be settled again', (exit) => {
    expect(hindrances(exit)).toEqual([]);
  });

  it('is not what can still be settled in a stage before', () => {
    expect(hindrances('{ check: n > 3 }', 'first')).toEqual([]);
  });
});
