import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-approval', () => {
  it.each([
    [
      'in a criterion, with the mend',
      [
        'approvals: { signing: { steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { approval: singing } } }]',
      ].join('\n'),
      ['singing → signing'],
    ],
    [
      'in `unlessApproved`, inside a group',
      [
        'approvals: { signing: { steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { any: [{ check: 1 > 2, unlessApproved: siging }] } } }]',
      ].join('\n'),
      ['siging → signing'],
    ],
    [
      'in an event, at the name',
      [
        'approvals: { signing: { steps: [{ by: manager-of-owner }] } }',
        'rules: [{ on: approved(siging), do: { remind: owner } }, { on: rejected(nope), do: { remind: owner } }]',
      ].join('\n'),
      ['siging → signing', 'nope'],
    ],
    ['where there is none at all', 'stages: [{ id: a, exit: { c: { approval: signing } } }]', ['signing']],
    [
      'but not one that exists',
      [
        'approvals: { signing: { steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { approval: signing } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-approval', body)).toEqual(found);
  });
});
