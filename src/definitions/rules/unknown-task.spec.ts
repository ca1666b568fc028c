import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-task', () => {
  it.each([
    [
      'of the same stage',
      'stages: [{ id: a, tasks: [{ id: call }], exit: { c: { task: cal } } }]',
      ['cal → call'],
    ],
    [
      'of another stage',
      'stages: [{ id: a, tasks: [{ id: call }] }, { id: b, exit: { c: { task: a/cal } } }]',
      ['a/cal → call'],
    ],
    [
      'of a stage that is none',
      'stages: [{ id: first, tasks: [{ id: call }], exit: { c: { task: frist/call } } }]',
      ['frist/call → first'],
    ],
    [
      'without a stage where there is none at hand',
      [
        'stages: [{ id: a, tasks: [{ id: call }] }]',
        'outcomes: { won: { from: a, requires: { c: { task: call } } } }',
      ].join('\n'),
      ['call → a/call'],
    ],
    [
      'but not one that is there',
      'stages: [{ id: a, tasks: [{ id: call }], exit: { c: { task: call } } }, { id: b, entry: { c: { task: a/call } } }]',
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-task', body)).toEqual(found);
  });
});
