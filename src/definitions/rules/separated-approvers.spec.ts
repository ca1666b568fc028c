import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('separated-approvers', () => {
  it.each([
    [
      'the owner',
      ['roles: { rep: { is: owner } }', 'approvals: { p: { steps: [{ by: rep }] } }'].join('\n'),
      ['rep'],
    ],
    [
      'a role that is left out',
      [
        'roles: { rep: { is: owner }, boss: { is: manager-of-owner } }',
        'approvals: { p: { separation: [rep, boss], steps: [{ by: [boss, rep] }] } }',
      ].join('\n'),
      ['[boss, rep]'],
    ],
    [
      'a role that means the same people as one left out',
      [
        'roles: { boss: { is: manager-of-owner } }',
        'approvals: { p: { separation: [boss], steps: [{ by: manager-of-owner }] } }',
      ].join('\n'),
      ['manager-of-owner'],
    ],
    [
      'but not where somebody is left',
      [
        'roles: { rep: { is: owner, else: group sales } }',
        'approvals: { p: { steps: [{ by: rep }, { by: [owner, manager-of-owner] }] }, q: { separation: [], steps: [{ by: owner }] } }',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('separated-approvers', body)).toEqual(found);
  });
});
