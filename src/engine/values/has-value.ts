import type { Value } from '../model/value.js';

/** Whether something was filled in: blank text and empty lists count as nothing. */
export function hasValue(value: Value | null | undefined): value is Value {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}
