import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('duration-length', () => {
  it.each([
    [
      'no time for a stage, a step, evidence or its age',
      [
        'evidence: { e: { expires: P0D } }',
        'approvals: { p: { steps: [{ by: manager-of-owner, within: PT0S }] } }',
        'stages: [{ id: a, within: P0D, exit: { c: { evidence: e, newerThan: P0M } } }]',
      ].join('\n'),
      ['P0D', 'PT0S', 'P0D', 'P0M'],
    ],
    [
      'a period of less than an hour',
      'rules: [{ every: PT59M, do: { remind: owner } }, { every: P0D, do: { remind: owner } }]',
      ['PT59M → PT1H', 'P0D → PT1H'],
    ],
    [
      'but not an hour or more',
      [
        'rules: [{ every: PT60M, do: { remind: owner } }, { every: P1M, do: { remind: owner } }, { every: 1 workday, do: { remind: owner } }]',
        'stages: [{ id: a, within: 2 workdays }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('duration-length', body)).toEqual(found);
  });
});
