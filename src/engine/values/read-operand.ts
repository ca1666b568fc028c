import type { Field } from '../model/field.js';
import type { Value } from '../model/value.js';
import { optionsOf } from './choice.js';
import { toUuid } from './entity.js';
import { elementOf } from './list.js';
import { ValueReader } from './value-reader.js';

/**
 * What a test compares a field with, read from the text of the definition: an option id, `CNY 500000`, `60%`, `3.5`,
 * `true`. For lists it is one element. Undefined when the text is no value of the field.
 */
export function readOperand(field: Field, text: string): Value | undefined {
  switch (field.type) {
    case 'yesno':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'choice':
    case 'scale':
    case 'multichoice':
      return optionsOf(field).some((option) => option.id === text) ? text : undefined;
    case 'list':
      return readOperand(elementOf(field), text);
    case 'row':
      return toUuid(text);
    case 'table':
      return undefined;
    default: {
      const { id, name, type, required, requires } = field;
      return new ValueReader(() => new Set()).read('', { id, name, type, required, requires }, text);
    }
  }
}
