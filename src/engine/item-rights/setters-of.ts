import type { Field } from '../model/field.js';

/** The roles that set a field: those of `by` that see it; undefined where whoever works on the record does. */
export function settersOf({ by, see }: Pick<Field, 'by' | 'see'> = {}): readonly string[] | undefined {
  if (by === undefined || see === undefined) return by ?? see;
  const both = by.filter((role) => see.includes(role));
  return both.length === 0 ? by : both;
}
