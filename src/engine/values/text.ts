import { RE2JS } from 're2js';
import type { Field } from '../model/field.js';
import type { ValueType } from './value-type.js';

/** Characters a text may have where its field says nothing else. */
export const LONGEST_TEXT = 10_000;

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

const patterns = new WeakMap<Field, RE2JS>();

/** The pattern of a field, compiled once. */
function patternOf(field: Field, pattern: string): RE2JS {
  const known = patterns.get(field);
  if (known !== undefined) return known;
  const compiled = RE2JS.compile(pattern);
  patterns.set(field, compiled);
  return compiled;
}

/** Whether a pattern is valid in RE2. */
export function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text can be stored: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !LONE_SURROGATE.test(text);
}

/** Text of limited length, in a form where a pattern says so; kept as it was typed. */
export const text: ValueType<string> = {
  parse(raw, reading) {
    if (typeof raw !== 'string') return reading.refuse('value.not-text');
    const { minLength = 0, maxLength = LONGEST_TEXT, pattern } = reading.field;
    const found = raw.length > 2 * maxLength ? raw.length : [...raw].length;
    if (found > maxLength) return reading.refuse('value.too-long', { limit: maxLength, found });
    if (found < minLength) return reading.refuse('value.too-short', { limit: minLength, found });
    if (!isStorable(raw)) return reading.refuse('value.forbidden-character');
    if (pattern !== undefined && !patternOf(reading.field, pattern).matcher(raw).matches()) {
      return reading.refuse('value.pattern-mismatch', { pattern });
    }
    return raw;
  },
  display: (value) => value,
};
