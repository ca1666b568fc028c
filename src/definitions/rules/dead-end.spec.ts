import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('dead-end', () => {
  it.each([
    [
      'a last stage without an outcome',
      ['stages: [{ id: a }, { id: b }]', 'outcomes: { won: { from: a } }'].join('\n'),
      ['b'],
    ],
    [
      'but not one a transition leads on from',
      [
        'stages: [{ id: a }, { id: b }]',
        'outcomes: { won: { from: a } }',
        'transitions: [{ id: again, from: b, to: a }]',
      ].join('\n'),
      [],
    ],
    [
      'nor an earlier one, from where the next stage is entered',
      ['stages: [{ id: a }, { id: b }]', 'outcomes: { won: { from: b } }'].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('dead-end', body)).toEqual(found);
  });
});
