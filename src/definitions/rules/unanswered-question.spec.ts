import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unanswered-question', () => {
  it.each([
    [
      'questions of an outcome',
      [
        'outcomes: { lost: { from: any, asks: { why: { type: text } } } }',
        'rules: [{ at: now, do: { outcome: lost } }]',
      ].join('\n'),
      ['lost'],
    ],
    [
      'a consent',
      [
        'roles: { r: { is: owner } }',
        'outcomes: { lost: { from: any, consent: r } }',
        'rules: [{ at: now, do: { outcome: lost } }]',
      ].join('\n'),
      ['lost'],
    ],
    [
      'questions of a transition',
      [
        'stages: [{ id: a }, { id: b }]',
        'transitions: [{ id: go, from: a, to: b, asks: { why: { type: text } } }]',
        'rules: [{ at: now, do: { transition: go } }]',
      ].join('\n'),
      ['go'],
    ],
    [
      'but not one that may be left out',
      [
        'outcomes: { lost: { from: any, asks: { why: { type: text, optional: true } } } }',
        'rules: [{ at: now, do: { outcome: lost } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unanswered-question', body)).toEqual(found);
  });
});
