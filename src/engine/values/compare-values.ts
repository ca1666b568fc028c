import type { Field } from '../model/field.js';
import type { Value } from '../model/value.js';
import { valueTypes } from './value-types.js';

/**
 * Negative when `a` comes before `b`, zero when equal, positive when after; undefined where there is no order: unlike
 * currencies, and types that have none.
 */
export function compareValues(field: Field, a: Value, b: Value): number | undefined {
  return valueTypes[field.type].compare?.(a, b, field);
}

/** Whether a field's values stand in an order, so that `<` and `>=` mean something. */
export function isOrdered(field: Field): boolean {
  return valueTypes[field.type].compare !== undefined;
}

/** Whether two stored values are the same; stored forms are canonical, the order of keys does not matter. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [left, right] = [Object.entries<Value>({ ...a }), new Map(Object.entries<Value>({ ...b }))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => {
      const other = right.get(key);
      return other !== undefined && sameValue(value, other);
    })
  );
}
