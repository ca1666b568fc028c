import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-evidence', () => {
  it.each([
    [
      'with the mend',
      ['evidence: { written-need: { } }', 'stages: [{ id: a, exit: { c: { evidence: writen-need } } }]'].join(
        '\n',
      ),
      ['writen-need → written-need'],
    ],
    [
      'without one when nothing is near',
      'stages: [{ id: a, exit: { c: { evidence: anything } } }]',
      ['anything'],
    ],
    [
      'in every gate',
      [
        'artifacts: { p: { requires: { c: { evidence: e1 } } } }',
        'stages: [{ id: a, entry: { c: { evidence: e2 } } }]',
        'outcomes: { won: { from: a, requires: { c: { evidence: e3 } } } }',
        'transitions: [{ to: back, requires: { c: { evidence: e4 } } }]',
      ].join('\n'),
      ['e1', 'e2', 'e3', 'e4'],
    ],
    [
      'in what an approval covers and locks on',
      [
        'evidence: { signature: { } }',
        'approvals: { p: { covers: [evidence signatur], locks: singature, steps: [{ by: manager-of-owner }] } }',
      ].join('\n'),
      ['evidence signatur → signature', 'singature → signature'],
    ],
    [
      'in an event, at the name',
      ['evidence: { signature: { } }', 'rules: [{ on: recorded(signatur), do: { remind: owner } }]'].join(
        '\n',
      ),
      ['signatur → signature'],
    ],
    [
      'in a guarantee and a transition',
      [
        'stages: [{ id: a }, { id: b }]',
        'transitions: [{ id: t, from: a, to: b, requires: { c: { evidence: nope } } }]',
        'guarantees: { g: { outcome: won, onlyAfter: { evidence: gone } } }',
      ].join('\n'),
      ['nope', 'gone'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-evidence', body)).toEqual(found);
  });
});
