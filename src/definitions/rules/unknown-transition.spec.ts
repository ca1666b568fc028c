import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-transition', () => {
  it.each([
    [
      'in what a rule does',
      [
        'stages: [{ id: a }, { id: b }]',
        'transitions: [{ id: claim, from: a, to: b }]',
        'rules: [{ on: created, do: { transition: clam } }]',
      ].join('\n'),
      ['clam → claim'],
    ],
    [
      'a stage is none',
      ['stages: [{ id: a }, { id: b }]', 'rules: [{ on: created, do: { transition: b } }]'].join('\n'),
      ['b'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-transition', body)).toEqual(found);
  });
});
