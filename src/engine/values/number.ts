import { decimalText } from './decimal.js';
import { compareDecimals, readDecimal, withinLimits } from './read-decimal.js';
import type { ValueType } from './value-type.js';

/** A decimal number, from a JSON number or from text; stored as plain text without trailing zeros. */
export const number: ValueType<string> = {
  parse(raw, reading) {
    const value = readDecimal(raw, reading, 'value.not-a-number');
    return value && withinLimits(value, reading) && decimalText(value);
  },
  display: (value) => value,
  compare: compareDecimals,
};
