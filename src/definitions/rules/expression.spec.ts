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

  it('knows the columns of the rows a condition is about', () => {
    expect(found(gate('{ rows: people, where: role == "buy" }'))).toEqual([]);
    expect(found(gate('{ check: role == "buy" }'))).toEqual(['expression.unknown-name: role']);
  });

  it('wants true or false of a check, and a moment of `after`', () => {
    expect(found(gate('{ check: budget + 1 }'))).toHaveLength(1);
    expect(found(`artifacts: { p: { } }\n${gate('{ artifact: p, after: budget }')}`)).toHaveLength(1);
  });
});
