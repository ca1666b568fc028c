import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('approval-coverage', () => {
  it.each([
    [
      'a field that decides about a step',
      [
        'fields: { amount: { type: money }, budget: { type: money } }',
        'approvals: { p: { covers: [budget], steps: [{ by: manager-of-owner, if: amount > CNY 5 }] } }',
      ].join('\n'),
      ['[budget]'],
    ],
    [
      'in a map, and where nothing is covered',
      [
        'fields: { amount: { type: money }, budget: { type: money } }',
        'approvals: { p: { steps: [{ all: [{ by: manager-of-owner, if: { amount: any } }] }] } }',
      ].join('\n'),
      ['p'],
    ],
    [
      'a field of the criterion it lets pass',
      [
        'fields: { amount: { type: money }, budget: { type: money } }',
        'approvals: { p: { covers: [amount], steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { check: budget >= amount, unlessApproved: p } } }]',
      ].join('\n'),
      ['[amount]'],
    ],
    [
      'inside a group',
      [
        'fields: { amount: { type: money }, budget: { type: money } }',
        'approvals: { p: { covers: [amount], steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { any: [{ fields: [budget] }, { fields: [amount], if: { budget: any } }], unlessApproved: p } } }]',
      ].join('\n'),
      ['[amount]'],
    ],
    [
      'what a computed field is computed from',
      [
        'fields: { amount: { type: money }, half: { type: money, is: amount / 2 }, quarter: { type: money, is: half / 2 } }',
        'approvals: { p: { covers: [artifact d], steps: [{ by: manager-of-owner, if: quarter > CNY 5 }] } }',
        'artifacts: { d: { } }',
      ].join('\n'),
      ['[artifact d]'],
    ],
    [
      'but not what is covered, itself or through what it is computed from',
      [
        'fields: { amount: { type: money }, half: { type: money, is: amount / 2 } }',
        'approvals:',
        '  p: { covers: [amount], steps: [{ by: manager-of-owner, if: half > CNY 5 }] }',
        '  q: { covers: [half], steps: [{ by: manager-of-owner, if: half > CNY 5 }] }',
      ].join('\n'),
      [],
    ],
    [
      'nor what only decides whether a criterion applies',
      [
        'fields: { amount: { type: money }, budget: { type: money } }',
        'approvals: { p: { steps: [{ by: manager-of-owner }] } }',
        'stages: [{ id: a, exit: { c: { approval: p, if: { amount: any } } } }]',
      ].join('\n'),
      [],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('approval-coverage', body)).toEqual(found);
  });
});
