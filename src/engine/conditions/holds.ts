import type { Test } from '../model/condition.js';
import type { Field } from '../model/field.js';
import type { Money, Value } from '../model/value.js';
import { compareValues, sameValue } from '../values/compare-values.js';
import { hasValue } from '../values/has-value.js';
import { readOperand } from '../values/read-operand.js';

/** The operand as a value; a bare 0 is zero in whatever currency the money is in. */
function operandFor(field: Field, text: string, value: Value): Value | undefined {
  if (field.type !== 'money' || !/^0(?:\.0+)?$/.test(text)) return readOperand(field, text);
  return { amount: '0', currency: (value as Money).currency };
}

/** Whether a value is that of an operand; undefined for money in another currency, which may be worth as much. */
function is(field: Field, value: Value, operand: Value): boolean | undefined {
  if (sameValue(value, operand)) return true;
  const order = compareValues(field, value, operand);
  return field.type === 'money' && order === undefined ? undefined : order === 0;
}

function isOneOf(field: Field, value: Value, operands: readonly string[]): boolean | undefined {
  const found = operands.map((text) => {
    const operand = operandFor(field, text, value);
    if (operand === undefined) return false;
    if (field.type === 'list' || field.type === 'multichoice') {
      return Array.isArray(value) && value.some((element: Value) => sameValue(element, operand));
    }
    return is(field, value, operand);
  });
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}

/**
 * Whether a value passes a test. Undefined when that cannot be told: there is no value, or the two have no order, as
 * unlike currencies. A list passes `x` when it contains x, and `!= x` when it does not.
 */
export function holds(test: Test, field: Field, value: Value | undefined): boolean | undefined {
  if (test.op !== 'in' && !('operand' in test)) return hasValue(value) === (test.op === 'any');
  if (!hasValue(value)) return undefined;
  if (test.op === 'in') return isOneOf(field, value, test.operands);
  if (test.op === '!=') {
    const same = isOneOf(field, value, [test.operand]);
    return same === undefined ? undefined : !same;
  }
  const operand = operandFor(field, test.operand, value);
  const order = operand === undefined ? undefined : compareValues(field, value, operand);
  if (order === undefined) return undefined;
  switch (test.op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
