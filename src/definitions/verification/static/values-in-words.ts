import type { CompiledProcess } from '../../../engine/compile-process.js';
import { full, list } from '../../../engine/criteria/wording.js';
import type { FullText } from '../../../engine/model/text.js';
import type { Values } from '../../../engine/model/value.js';
import { displayValue } from '../../../engine/values/display-value.js';
import { inEveryLanguage } from '../../../engine/values/value-type.js';

/** What a record holds, in words. */
export function valuesInWords(values: Values, { fields }: CompiledProcess): FullText {
  return list(
    Object.entries(values).flatMap(([id, value]) => {
      const field = fields.get(id);
      if (field === undefined) return [];
      const name = full(field.name, id);
      const shown = inEveryLanguage((language) => displayValue(field, value, language, { zone: 'UTC' }));
      return [{ en: `${name.en} ${shown.en}`, zh: `${name.zh} ${shown.zh}` }];
    }),
  );
}
