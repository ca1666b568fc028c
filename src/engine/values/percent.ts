import { decimalText } from './decimal.js';
import { compareDecimals, decimalOf, percentText, readDecimal, withinLimits } from './read-decimal.js';
import type { ValueType } from './value-type.js';

const WITH_SIGN = /^(\S+?) ?%$/;

/** A share of a whole: `"60%"`, `"0.6"` or `0.6`; stored as the fraction. */
export const percent: ValueType<string> = {
  parse(raw, reading) {
    const figure = typeof raw === 'string' ? WITH_SIGN.exec(raw)?.[1] : undefined;
    const value =
      figure === undefined
        ? readDecimal(raw, reading, 'value.not-a-percentage')
        : (decimalOf(figure)?.div(100) ?? reading.refuse('value.not-a-percentage'));
    return value && withinLimits(value, reading, percentText) && decimalText(value);
  },
  display: percentText,
  compare: compareDecimals,
};
