import type { Value } from '../model/value.js';

/** What can be seen: neither white space nor what takes no place or ink, such as a zero-width space or a Braille blank. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text says anything at all. */
export function saysSomething(text: string): boolean {
  return VISIBLE.test(text);
}

/** Whether something was filled in: blank text and empty lists count as nothing. */
export function hasValue(value: Value | null | undefined): value is Value {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return saysSomething(value);
  return !Array.isArray(value) || value.length > 0;
}
