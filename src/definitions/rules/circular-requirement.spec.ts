import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('circular-requirement', () => {
  it.each([
    [
      'a document that asks for evidence resting on it',
      ['artifacts: { p: { requires: { c: { evidence: e } } } }', 'evidence: { e: { artifact: p } }'].join(
        '\n',
      ),
      ['e', 'p'],
    ],
    [
      'a document that asks for itself, inside `all`',
      'artifacts: { p: { requires: { c: { all: [{ artifact: p }] } } } }',
      ['p'],
    ],
    [
      'an approval that covers what asks for it',
      [
        'approvals: { a: { covers: [evidence e], steps: [{ by: manager-of-owner }] } }',
        'evidence: { e: { requires: { c: { approval: a } } } }',
      ].join('\n'),
      ['evidence e', 'a'],
    ],
    [
      'but not what has another way, or asks only later',
      [
        'artifacts:',
        '  p: { requires: { c: { any: [{ artifact: p }, { artifact: q }] } } }',
        '  q: { requires: { c: { artifact: q, if: count(q) > 0 } } }',
      ].join('\n'),
      [],
    ],
    [
      'nor a chain',
      'artifacts: { p: { requires: { c: { artifact: q } } }, q: { requires: { c: { artifact: r } } }, r: { } }',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('circular-requirement', body)).toEqual(found);
  });
});
