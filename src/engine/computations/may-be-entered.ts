import type { Field } from '../model/field.js';

/** Whether people fill a field in at all: it is not computed, or computed by a table that may have no line for a record. */
export function mayBeEntered({ is }: Pick<Field, 'is'>): boolean {
  return is === undefined || (is.kind === 'table' && is.lines.every((line) => line.if !== undefined));
}
