import type { Field } from '../model/field.js';
import type { Value } from '../model/value.js';
import { isObject, isRow } from './value-type.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Whether something is shaped as a stored value of the field, so that it can be computed with. */
export function hasShape(field: Pick<Field, 'type' | 'element'>, value: Value): boolean {
  switch (field.type) {
    case 'yesno':
      return typeof value === 'boolean';
    case 'number':
    case 'percent':
      return typeof value === 'string' && DECIMAL.test(value);
    case 'money': {
      if (!isObject(value)) return false;
      const { amount, currency } = value;
      return typeof amount === 'string' && DECIMAL.test(amount) && typeof currency === 'string';
    }
    case 'multichoice':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'list': {
      const element = { type: field.element ?? 'text' };
      return Array.isArray(value) && value.every((one: Value) => hasShape(element, one));
    }
    case 'table':
      return Array.isArray(value) && value.every((one: Value) => isRow(one));
    default:
      return typeof value === 'string';
  }
}
