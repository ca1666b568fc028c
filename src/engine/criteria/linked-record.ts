import { fieldsOfLinked } from '../expressions/linked-fields.js';
import type { Condition, Test } from '../model/condition.js';
import type { LinkedInstance } from '../model/facts.js';
import type { Field, FieldType } from '../model/field.js';
import type { Value, Values } from '../model/value.js';
import { isDate } from '../time/calendar-day.js';
import { toInstant } from '../time/instant.js';
import { hasShape } from '../values/has-shape.js';

function guessed(id: string, type: FieldType): Field {
  return { id, name: {}, type, required: false, requires: [] };
}

/** What an expression reads of a linked record by name; every other name in it is of the record itself. */
export const LINKED_FIELDS: readonly Field[] = [
  ...fieldsOfLinked(undefined),
  guessed('stage', 'text'),
  guessed('outcome', 'text'),
];

/** What a condition reads of a linked record: where it stands, and its fields. */
export function valuesOfLinked({ stage, status, outcome, fields }: LinkedInstance): Values {
  return { ...fields, stage, status, ...(outcome === undefined ? {} : { outcome }) };
}

function operandsOf(test: Test): readonly string[] {
  if (test.op === 'in') return test.operands;
  return 'operand' in test ? [test.operand] : [];
}

function typeOfText(value: string, test: Test): FieldType {
  if (isDate(value)) return 'date';
  if (toInstant(value) === value) return 'datetime';
  if (!hasShape({ type: 'number' }, value)) return 'text';
  const operands = operandsOf(test);
  if (operands.some((operand) => operand.endsWith('%'))) return 'percent';
  return operands.every((operand) => hasShape({ type: 'number' }, operand)) ? 'number' : 'text';
}

/** The type a value is compared as: nothing here says what the other process declares, so its shape and the test do. */
function typeOf(value: Value | undefined, test: Test): FieldType | undefined {
  if (value === undefined) return 'text';
  if (typeof value === 'string') return typeOfText(value, test);
  return (['yesno', 'multichoice', 'money'] as const).find((type) => hasShape({ type }, value));
}

/**
 * The fields the lines of a condition compare in a linked record. What has no shape that can be compared, as a personal
 * value, is left out: of that nothing can be told.
 */
export function fieldsCompared(condition: Condition, values: Values): readonly Field[] {
  if (condition.kind === 'expression') return LINKED_FIELDS;
  return condition.entries.flatMap(({ path: [id = ''], test }) => {
    const type = typeOf(Object.hasOwn(values, id) ? values[id] : undefined, test);
    if (type === undefined) return [];
    const isList = type === 'multichoice';
    return [isList ? { ...guessed(id, 'list'), element: 'text' as const } : guessed(id, type)];
  });
}
