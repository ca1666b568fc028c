import { describe, expect, it } from '@jest/globals';
import { compileExpression } from './compile-expression.js';
import { sample, scope } from './test-support/sample.js';

const operands = { true: 'strict', false: '!strict', unknown: 'explicit' };
const evaluate = (source: string) => {
  const outcome = compileExpression(source, { definition: sample }, 'boolean').test(scope());
  return outcome.known ? outcome.value : 'unknown';
};

describe.each([
  ['true', 'true', true, true],
  ['true', 'false', false, true],
  ['true', 'unknown', 'unknown', true],
  ['false', 'true', false, true],
  ['false', 'false', false, false],
  ['false', 'unknown', false, 'unknown'],
  ['unknown', 'true', 'unknown', true],
  ['unknown', 'false', false, 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
] as const)('%s and %s', (left, right, and, or) => {
  it(`joined by && is ${and}`, () => {
    expect(evaluate(`${operands[left]} && ${operands[right]}`)).toBe(and);
    expect(evaluate(`(${operands[left]} && ${operands[right]}) == true`)).toBe(and);
  });

  it(`joined by || is ${or}`, () => {
    expect(evaluate(`${operands[left]} || ${operands[right]}`)).toBe(or);
  });
});
