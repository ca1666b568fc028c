import type { Advice } from './advice.js';
import type { Computation } from './computation.js';
import type { Condition } from './condition.js';
import type { Criterion } from './criterion.js';
import type { Text } from './text.js';

/** The field types a definition may use. */
export const FIELD_TYPES = [
  'text',
  'number',
  'money',
  'percent',
  'date',
  'datetime',
  'yesno',
  'choice',
  'scale',
  'multichoice',
  'list',
  'contact',
  'user',
  'link',
  'row',
  'table',
] as const;

/** One of the field types. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** What may be chosen; in a `scale` the options stand in rising order. */
export interface Option {
  readonly id: string;
  readonly name: Text;
}

/** Something the record, a piece of evidence, a table row or a question (`asks`) holds. */
export interface Field extends Advice {
  readonly id: string;
  readonly name: Text;
  readonly type: FieldType;
  /** Must be given at creation (fields of the record) or with the piece (evidence, asks, columns). */
  readonly required: boolean;
  /** Computed, not entered. */
  readonly is?: Computation;
  /** Asked only when this holds. */
  readonly if?: Condition;
  /** Least and most: a decimal string for number, percent and money; a date for date. */
  readonly min?: string;
  readonly max?: string;
  /** RE2 syntax, matched against the whole text. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** For choice, scale and multichoice. */
  readonly options?: readonly Option[];
  /** For list: the type of its elements. */
  readonly element?: FieldType;
  /** For row: the id of the table field it points into. */
  readonly table?: string;
  /** For table. */
  readonly columns?: readonly Field[];
  /** Ids of the roles that may set it; anyone who may edit the record when absent. */
  readonly by?: readonly string[];
  /** Ids of the roles that see it; everyone who sees the record when absent. */
  readonly see?: readonly string[];
  /** Id of the stage from which on it no longer changes. */
  readonly lock?: string;
  /** Holds of a person; kept apart from the event log so that it can be erased. */
  readonly personal?: boolean;
  /** Gate on the act of setting it. */
  readonly requires: readonly Criterion[];
}
