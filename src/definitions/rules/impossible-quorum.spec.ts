import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('impossible-quorum', () => {
  it.each([
    [
      'more than those there are',
      'approvals: { p: { steps: [{ by: manager-of-owner, quorum: 2 }] } }',
      ['2'],
    ],
    ['more than it is of', 'approvals: { p: { steps: [{ by: group board, quorum: 3 of 2 }] } }', ['3 of 2']],
    [
      'of more than there are, side by side',
      [
        'fields: { boss: { type: user } }',
        'approvals: { p: { steps: [{ all: [{ by: [manager-of-owner, field boss], quorum: 2 of 3 }] }] } }',
      ].join('\n'),
      ['2 of 3'],
    ],
    [
      'but not of a group, of two roles, nor of whoever there is',
      [
        'fields: { boss: { type: user } }',
        'roles: { lead: { is: field boss, else: group leads } }',
        'approvals: { p: { steps: [{ by: group board, quorum: 5 }, { by: [manager-of-owner, field boss], quorum: 2 }, { by: lead, quorum: 2 }, { by: manager-of-owner, quorum: all }] } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('impossible-quorum', body)).toEqual(found);
  });
});
