import { describe, expect, it } from '@jest/globals';
import { definitionText, problemsIn } from '../testing/definition-text.js';

const found = (body: string) =>
  problemsIn(definitionText(body))
    .filter(({ code }) => code.startsWith('expression.'))
    .map(({ at, code }) => `${code}: ${at}`);

const FIELDS =
  'fields: { budget: { type: number }, people: { type: table, columns: { role: { type: text } } } }';
const gate = (criterion: string) => `${FIELDS}\nstages:\n  - id: first\n    exit:\n      c: ${criterion}`;

describe('expression', () => {
  it.each([
    ['plain', '{ check: 1 < budgett }'],
    ['in single quotes', "{ check: '1 < budgett' }"],
    ['in double quotes', '{ check: "1 < budgett" }'],
    ['behind an escape', '{ check: "\\t1 <\\u0020budgett" }'],
    ['in a block', '\n        check: |\n          1 <\n            budgett'],
    ['folded', '\n        check: >\n          1 <\n          budgett'],
    ['on two plain lines', '\n        check: 1 <\n          budgett'],
  ])('points into the expression: %s', (_style, criterion) => {
    expect(found(gate(criterion))).toEqual(['expression.unknown-name: budgett']);
  });

  it('looks at every place an expression can stand', () => {
    const body = [
      'evidence: { e: { fields: { a: { type: text } } } }',
      'artifacts: { p: { requires: { c: { artifact: p, after: x1, before: x2 } } } }',
      'fields: { f: { type: text, if: x3 == 1 } }',
      'stages:',
      '  - { id: s, if: x4 == 1 }',
      '  - { id: t, exit: { c: { evidence: e, where: x5 == 1, every: x6 == 1, if: x7 == 1 }, d: { none: [{ check: x8 == 1 }] } } }',
    ].join('\n');
    const names = found(body).map((line) => line.split(': ')[1]);
    expect(names.sort()).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8']);
  });

  it('looks at every place of approvals, moves, rules, computed fields and assurances', () => {
    const body = [
      'fields: { f: { type: number, is: y1 }, g: { type: number, is: [{ if: y2 == 1, then: y3 }, { then: y4 }] } }',
      'evidence: { e: { expires: y5 == 1 } }',
      'artifacts: { p: { } }',
      'links: { l: { process: sample } }',
      'approvals: { a: { steps: [{ by: manager-of-owner, if: y6 == 1, within: P1D, then: { set: { h: y7 } } }] } }',
      'transitions: [{ id: t, from: s, to: u, if: y8 == 1, sets: { owner: y9 }, requires: { c: { check: y10 == 1 } } }]',
      'rules: [{ at: y11, if: y12 == 1, do: { remind: owner } }, { every: P1D, from: y13, do: { set: { h: y14 } } }]',
      'unique: { q: { fields: [owner], while: y15 == 1 } }',
      'policies: { r: { at: y16 > 30%, requires: { c: { check: 1 < 2 } } } }',
      'guarantees: { v: { outcome: won, onlyAfter: { artifact: p, validOn: y17 } } }',
      'stages: [{ id: s, exit: { c: { linked: l, where: y18 == 1, every: y19 == 1 } } }, { id: u }]',
    ].join('\n');
    const withField = body.replace('fields: {', 'fields: { h: { type: number },');
    const names = found(withField).map((line) => line.split(': ')[1]);
    expect([...names].sort()).toEqual(Array.from({ length: 19 }, (_, index) => `y${index + 1}`).sort());
  });

  it.each([
    ['a computed field', 'fields: { due: { type: money, is: created }, created: { type: text } }', 'created'],
    ['a line of one', 'fields: { due: { type: money, is: [{ then: 5 }] } }', '5'],
    [
      'what a transition sets',
      'stages: [{ id: a }, { id: b }]\ntransitions: [{ id: t, from: a, to: b, sets: { owner: today } }]',
      'today',
    ],
    [
      'what a rule sets',
      'fields: { on: { type: date } }\nrules: [{ on: created, do: { set: { "on": owner } } }]',
      'owner',
    ],
    ['a moment', 'rules: [{ at: owner, do: { remind: owner } }]', 'owner'],
    ['a moment to count from', 'rules: [{ every: P1D, from: owner, do: { remind: owner } }]', 'owner'],
    [
      'a linked record whose definition is there',
      'fields: { n: { type: number } }\nlinks: { l: { process: sample, count: 1 } }\nstages: [{ id: a, exit: { c: { check: l.n > CNY 5 } } }]',
      'l.n > CNY 5',
    ],
  ])('wants the type of %s', (_place, body, at) => {
    expect(found(body)).toEqual([expect.stringMatching(/^expression\.(wrong-type|type): /)]);
    expect(found(body)[0]).toContain(at);
  });

  it('takes an option for the value of a choice, and answers for names of what a transition sets', () => {
    const body = [
      'fields: { grade: { type: scale, of: { low: Low, high: High } }, n: { type: number } }',
      'stages: [{ id: a }, { id: b }]',
      'transitions: [{ id: t, from: a, to: b, asks: { much: { type: number } }, sets: { grade: high, n: much + 1 } }]',
    ].join('\n');
    expect(found(body)).toEqual([]);
    expect(found(body.replace('grade: high', 'grade: hihg'))).toEqual(['expression.unknown-option: hihg']);
  });

  it('knows the columns of the rows a condition is about', () => {
    expect(found(gate('{ rows: people, where: role == "buy" }'))).toEqual([]);
    expect(found(gate('{ check: role == "buy" }'))).toEqual(['expression.unknown-name: role']);
  });

  it('wants true or false of a check, and a moment of `after`', () => {
    expect(found(gate('{ check: budget + 1 }'))).toHaveLength(1);
    expect(found(`artifacts: { p: { } }\n${gate('{ artifact: p, after: budget }')}`)).toHaveLength(1);
  });
});
