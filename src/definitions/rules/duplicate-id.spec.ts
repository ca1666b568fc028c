import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('duplicate-id', () => {
  it.each([
    ['two stages', 'stages: [{ id: one }, { id: two }, { id: one }]', ['one']],
    [
      'a stage and an outcome',
      ['stages: [{ id: won }]', 'outcomes: { won: { from: any } }'].join('\n'),
      ['won'],
    ],
    ['two tasks of a stage', 'stages: [{ id: one, tasks: [{ id: call }, { id: call }] }]', ['call']],
    [
      'but not tasks of two stages',
      'stages: [{ id: one, tasks: [{ id: call }] }, { id: two, tasks: [{ id: call }] }]',
      [],
    ],
    [
      'transitions, also with stages and outcomes',
      [
        'stages: [{ id: a }, { id: b }]',
        'transitions: [{ id: t, from: a, to: b }, { id: t, from: b, to: a }, { id: a, from: b, to: a }, { id: won, from: b, to: a }]',
      ].join('\n'),
      ['t', 'a', 'won'],
    ],
    [
      'rules',
      'rules: [{ id: r, on: created, do: { remind: owner } }, { id: r, on: held, do: { remind: owner } }]',
      ['r'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('duplicate-id', body)).toEqual(found);
  });
});
