import type { Field } from '../model/field.js';
import type { Row, Value, Values } from '../model/value.js';
import { Decimal } from '../values/decimal.js';
import { elementOf } from '../values/list.js';
import { hasShape } from '../values/has-shape.js';
import { hasValue } from '../values/has-value.js';
import { isRow } from '../values/value-type.js';
import type { Amount, Datum, Run } from './datum.js';

/** The value of a field, never something inherited from the object's prototype. */
export function valueAt(values: Values | Row | undefined, id: string): Value | undefined {
  return values !== undefined && Object.hasOwn(values, id) ? values[id] : undefined;
}

function rowBehind(field: Field, id: Value, run: Run): Row | undefined {
  const rows = valueAt(run.scope.state.fields, field.table ?? '');
  return Array.isArray(rows) ? rows.filter(isRow).find((row) => row.id === id) : undefined;
}

function toDatum(field: Field, value: Value, run: Run): Datum | undefined {
  if (!hasShape(field, value)) return undefined;
  switch (field.type) {
    case 'number':
    case 'percent':
      return new Decimal(value as string);
    case 'money': {
      const { amount, currency } = value as { amount: string; currency: string };
      return { amount: new Decimal(amount), currency } satisfies Amount;
    }
    case 'row':
      return rowBehind(field, value, run);
    case 'list': {
      const element = elementOf(field);
      return (value as readonly Value[]).flatMap((one) => toDatum(element, one, run) ?? []);
    }
    default:
      return value as Datum;
  }
}

/** What a field holds, for computing; undefined when it has no value. A list nobody filled in is an empty list. */
export function readValue(field: Field, values: Values | Row | undefined, run: Run): Datum | undefined {
  const value = valueAt(values, field.id);
  if (hasValue(value)) return toDatum(field, value, run);
  const isList = field.type === 'list' || field.type === 'multichoice' || field.type === 'table';
  return isList ? [] : undefined;
}
