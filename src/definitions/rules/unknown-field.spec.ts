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
    [
      'in what an approval covers and asks, and in an event',
      [
        'fields: { budget: { type: money } }',
        'approvals: { p: { covers: [budgte], asks: [bugdet], steps: [{ by: manager-of-owner }] } }',
        'rules: [{ on: changed(budgt), do: { remind: owner } }]',
      ].join('\n'),
      ['budgte → budget', 'bugdet → budget', 'budgt → budget'],
    ],
    [
      'in what is set, handed over or unique',
      [
        'stages: [{ id: a }, { id: b }]',
        'fields: { budget: { type: money } }',
        'links: { l: { process: other, carries: { budgte: x } } }',
        'transitions: [{ id: t, from: a, to: b, sets: { budgt: CNY 5, owner: actor } }]',
        'rules: [{ on: created, do: { set: { budge: CNY 5 } } }]',
        'unique: { u: { fields: [budgett, customer, owner] } }',
      ].join('\n'),
      ['budgte → budget', 'budgt → budget', 'budge → budget', 'budgett → budget'],
    ],
    [
      'in conditions of steps, transitions, rules and computed lines',
      [
        'stages: [{ id: a }, { id: b }]',
        'fields: { n: { type: number, is: [{ if: { x: any }, then: 1 }, { then: 2 }] } }',
        'transitions: [{ id: t, from: a, to: b, if: { y: any } }]',
        'approvals: { p: { steps: [{ by: manager-of-owner, if: { z: any } }] } }',
        'rules: [{ on: created, if: { w: any }, do: { remind: owner } }]',
      ].join('\n'),
      ['x → n', 'y → n', 'z → n', 'w → n'],
    ],
    [
      'of a linked record, where its definition is there',
      [
        'fields: { amount: { type: money } }',
        'links: { l: { process: sample }, m: { process: other } }',
        'stages: [{ id: a, exit: { c: { linked: l, where: { stage: a, status: open, amonut: any } }, d: { linked: m, where: { amonut: any } } } }]',
      ].join('\n'),
      ['amonut → amount'],
    ],
    [
      'in the expiry of evidence, of the piece or the record',
      [
        'fields: { price: { type: text } }',
        'evidence: { e: { expires: { list: a, price: b, pirce: c }, fields: { list: { type: text } } } }',
      ].join('\n'),
      ['pirce → price'],
    ],
    [
      'in what makes records comparable',
      [
        'fields: { n: { type: number } }',
        'unique: { u: { fields: [n], while: { stage: first, n: any, m: any } } }',
      ].join('\n'),
      ['m → n'],
    ],
    [
      'in what a policy asks of a stage',
      'policies: { p: { at: { stgae: first }, requires: { c: { check: 1 < 2 } } } }',
      ['stgae → stage'],
    ],
  ])('%s', (_case, body, found) => {
    expect(foundBy('unknown-field', body)).toEqual(found);
  });
});
