import type { Field } from '../model/field.js';

/** Fields, and every column there is in them. */
export function withColumns(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...withColumns(field.columns ?? [])]);
}
