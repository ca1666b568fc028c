import type { Field } from '../model/field.js';
import { optionName, optionsOf, readOption } from './choice.js';
import type { ValueType } from './value-type.js';

/** The place of an option in its scale, 0 for the lowest; undefined when it is none of them. */
export function rankOf(id: string, field: Field): number | undefined {
  const rank = optionsOf(field).findIndex((option) => option.id === id);
  return rank === -1 ? undefined : rank;
}

/** One of the field's options, which stand in rising order. */
export const scale: ValueType<string> = {
  parse: readOption,
  display: (value, field, { language }) => optionName(value, field, language),
  compare(a, b, field) {
    const [left, right] = [rankOf(a, field), rankOf(b, field)];
    return left === undefined || right === undefined ? undefined : left - right;
  },
};
