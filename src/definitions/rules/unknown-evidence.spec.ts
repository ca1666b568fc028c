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
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-evidence', body)).toEqual(found);
  });
});
