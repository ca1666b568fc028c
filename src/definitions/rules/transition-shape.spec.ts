import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('transition-shape', () => {
  it.each([
    [
      'one that leads where it comes from',
      ['stages: [{ id: a }, { id: b }, { id: c }]', 'transitions: [{ id: stay, from: [a, b], to: b }]'].join(
        '\n',
      ),
      ['b'],
    ],
    [
      'a waiver where nothing is asked',
      [
        'stages: [{ id: a }, { id: b }, { id: c }]',
        'transitions: [{ id: release, from: [b, c], to: a, waives: exit }]',
      ].join('\n'),
      ['exit'],
    ],
    [
      'but not where it leads forward from one of the stages, nor from any other',
      [
        'stages: [{ id: a }, { id: b }, { id: c }]',
        'transitions: [{ id: go, from: [a, c], to: b, waives: exit }, { id: anyhow, from: any, to: b }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('transition-shape', body)).toEqual(found);
  });
});
