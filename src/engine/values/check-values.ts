import { mayBeEntered } from '../computations/may-be-entered.js';
import type { RawValues } from '../model/command.js';
import type { InputProblem } from '../model/decision.js';
import type { Field } from '../model/field.js';
import type { Instant, Value, Values } from '../model/value.js';
import { ValueReader, isBlank, step } from './value-reader.js';
import { isObject, labelOf } from './value-type.js';

/** What checking values has to know beside the fields. */
export interface CheckOptions {
  /** JSON pointer of the values in the command, e.g. `/fields`. */
  readonly pointer: string;
  readonly now: Instant;
  readonly zone: string;
  /** `complete`: required fields must be there; `change`: null clears what is not required. */
  readonly mode: 'complete' | 'change';
  /** Ids of the rows of a table of the record; without it no row can be named. */
  readonly rowIds?: (table: string) => ReadonlySet<string>;
  /** Whether a field is asked at all (its `if` holds), seeing the values that are in order; always when absent. */
  readonly applies?: (field: Field, values: Values) => boolean;
}

/** Values in the shape the record stores, and everything that is wrong with those that came in. */
export interface CheckedValues {
  /** Field id to value; null clears (only in mode `change`). */
  readonly values: Record<string, Value | null>;
  readonly problems: InputProblem[];
}

const NO_ROWS: ReadonlySet<string> = new Set();

/**
 * Checks raw JSON values against the fields and normalises them. Null, blank text and an empty list say that a field
 * has no value, so that they are never stored.
 */
export function checkValues(fields: readonly Field[], raw: RawValues, options: CheckOptions): CheckedValues {
  const { pointer, mode, rowIds = () => NO_ROWS, applies = () => true } = options;
  const reader = new ValueReader(rowIds);
  if (!isObject(raw)) {
    reader.refuse(pointer, 'value.not-an-object', {});
    return { values: {}, problems: reader.problems };
  }
  const cleared: [string, null][] = [];
  const read: [string, Value][] = [];
  const blank: Field[] = [];
  for (const field of fields) {
    const given = Object.hasOwn(raw, field.id);
    if (!mayBeEntered(field)) {
      if (given) reader.refuse(step(pointer, field.id), 'value.computed', { field: labelOf(field) });
      continue;
    }
    if (!given || isBlank(raw[field.id])) {
      if (given || mode === 'complete') blank.push(field);
      continue;
    }
    const value = reader.read(step(pointer, field.id), field, raw[field.id]);
    if (value !== undefined) read.push([field.id, value]);
  }
  const present: Values = Object.fromEntries(read);
  for (const field of blank) {
    if (field.required && applies(field, present)) {
      reader.refuse(step(pointer, field.id), 'value.required', { field: labelOf(field) });
    } else if (mode === 'change') cleared.push([field.id, null]);
  }
  for (const name of Object.keys(raw)) {
    if (!fields.some((field) => field.id === name)) reader.refuseUnknown(pointer, name, fields);
  }
  return { values: Object.fromEntries<Value | null>([...read, ...cleared]), problems: reader.problems };
}
