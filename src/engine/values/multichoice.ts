import { optionName, optionsOf, readOption } from './choice.js';
import { LONGEST_LIST, readElements } from './list.js';
import type { ValueType } from './value-type.js';

/** Several of the field's options; stored once each, in the order the definition lists them. */
export const multichoice: ValueType<readonly string[]> = {
  parse(raw, reading) {
    const chosen = readElements(raw, reading, LONGEST_LIST, (element, place) =>
      readOption(element, reading.inside(place, reading.field)),
    );
    return chosen && optionsOf(reading.field).flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
  },
  display: (value, field, { language }) =>
    value.map((id) => optionName(id, field, language)).join(language === 'zh' ? '、' : ', '),
};
