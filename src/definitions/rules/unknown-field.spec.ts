import { describe, expect, it } from '@jest/globals';
import { foundBy } from '../testing/definition-text.js';

describe('unknown-field', () => {
  it.each([
    [
      'in a criterion, with the mend',
      [
        'fields: { budget: { type: money } }',
        'stages: [{ id: a, exit: { c: { fields: [budget, budgte] } } }]',
      ].join('\n'),
      ['budgte → budget'],
    ],
    ['in an `if`', 'stages: [{ id: a, if: { size: any } }, { id: b }]', ['size']],
    [
      'among the fields of the piece, not of the record',
      [
        'fields: { role: { type: text } }',
        'evidence: { e: { fields: { who: { type: text } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, where: { role: x } } } }]',
      ].join('\n'),
      ['role'],
    ],
    [
      'behind a row field',
      [
        'fields: { people: { type: table, columns: { role: { type: text } } } }',
        'evidence: { e: { fields: { who: { type: row, of: people } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, where: { who.rolle: x } } } }]',
      ].join('\n'),
      ['who.rolle → role'],
    ],
    [
      'behind a field that is no row',
      [
        'evidence: { e: { fields: { who: { type: text } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, where: { who.name: x } } } }]',
      ].join('\n'),
      ['who.name'],
    ],
    [
      'in `eachOf`',
      [
        'evidence: { e: { fields: { side: { type: choice, of: { a: A } } } } }',
        'stages: [{ id: a, exit: { c: { evidence: e, eachOf: sides } } }]',
      ].join('\n'),
      ['sides → side'],
    ],
    [
      'in roles',
      'roles: { lead: { is: field leader, else: field boss }, local: { is: group sales, of: region } }',
      ['field leader', 'field boss', 'region'],
    ],
    ['in figures', 'figures: { amount: amout }', ['amout']],
    [
      'inside a group',
      'stages: [{ id: a, exit: { c: { any: [{ all: [{ fields: [nope] }] }] } } }]',
      ['nope'],
    ],
    [
      'in the gate of a field',
      'fields: { price: { type: money, requires: { c: { fields: [nope] } } } }',
      ['nope'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-field', body)).toEqual(found);
  });
});
