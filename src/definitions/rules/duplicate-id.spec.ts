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
  ])('%s', (_case, body, found) => {
    expect(foundBy('duplicate-id', body)).toEqual(found);
  });
});
