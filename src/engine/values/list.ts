import type { Field } from '../model/field.js';
import type { Value } from '../model/value.js';
import type { Reading, ValueType } from './value-type.js';

/** Elements a list may have. */
export const LONGEST_LIST = 1_000;

/** Reads each element of a JSON list; undefined when it is no list, too long, or any element is wrong. */
export function readElements<T>(
  raw: unknown,
  reading: Reading,
  limit: number,
  read: (element: unknown, place: number) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(raw)) return reading.refuse('value.not-a-list');
  if (raw.length > limit) return reading.refuse('value.too-many-elements', { limit, found: raw.length });
  const elements: T[] = [];
  raw.forEach((one: unknown, place) => {
    const element = read(one, place);
    if (element !== undefined) elements.push(element);
  });
  return elements.length === raw.length ? elements : undefined;
}

/** A list field's elements as a field of their own; what limits the field limits each element. */
export function elementOf(field: Field): Field {
  const { element = 'text', ...rest } = field;
  return { ...rest, type: element };
}

/** Values of one type in the order given. */
export const list: ValueType<readonly Value[]> = {
  parse(raw, reading) {
    const element = elementOf(reading.field);
    return readElements(raw, reading, LONGEST_LIST, (one, place) => reading.inside(place, element).read(one));
  },
  display(value, field, { language, show }) {
    const element = elementOf(field);
    return value.map((one) => show(element, one)).join(language === 'zh' ? '、' : ', ');
  },
};
