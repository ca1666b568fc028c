import type { Field, Option } from '../model/field.js';
import { inLanguage, type Language } from '../model/text.js';
import { didYouMean } from './did-you-mean.js';
import { suggestion, type Reading, type ValueType } from './value-type.js';

const LISTED = 12;

/** The options of a field; none where it has none. */
export function optionsOf(field: Field): readonly Option[] {
  return field.options ?? [];
}

/** The id if it is one of the field's options; notes a problem otherwise. */
export function readOption(raw: unknown, reading: Reading): string | undefined {
  const ids = optionsOf(reading.field).map((option) => option.id);
  if (typeof raw === 'string' && ids.includes(raw)) return raw;
  const guess = typeof raw === 'string' ? didYouMean(raw, ids) : undefined;
  const options = ids.length > LISTED ? `${ids.slice(0, LISTED).join(', ')} …` : ids.join(', ');
  return reading.refuse('value.not-an-option', { options, suggestion: suggestion(guess) });
}

/** What an option is called. */
export function optionName(id: string, field: Field, language: Language): string {
  return inLanguage(optionsOf(field).find((option) => option.id === id)?.name, language, id);
}

/** One of the field's options, by its id. */
export const choice: ValueType<string> = {
  parse: readOption,
  display: (value, field, { language }) => optionName(value, field, language),
};
