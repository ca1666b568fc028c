import type { Field, FieldType } from '../../model/field.js';
import type { Value } from '../../model/value.js';
import { checkValues, type CheckOptions } from '../check-values.js';

/** A field of which a test says only what matters. */
export function field(id: string, type: FieldType, more: Partial<Field> = {}): Field {
  return { id, name: {}, type, required: false, requires: [], ...more };
}

/** Options called after their ids. */
export function options(...ids: readonly string[]) {
  return ids.map((id) => ({ id, name: { en: id, zh: `〈${id}〉` } }));
}

/** Options for checking a change at noon in Shanghai. */
export const change: CheckOptions = {
  pointer: '/fields',
  now: '2026-11-21T04:00:00.000Z',
  zone: 'Asia/Shanghai',
  mode: 'change',
};

/** What becomes of one raw value: its stored form, or `code at pointer` of each problem. */
export function read(
  one: Field,
  raw: unknown,
  more: Partial<CheckOptions> = {},
): Value | null | undefined | { problems: string[] } {
  const { values, problems } = checkValues([one], { [one.id]: raw }, { ...change, ...more });
  if (problems.length > 0) return { problems: problems.map(({ code, pointer }) => `${code} at ${pointer}`) };
  return values[one.id];
}

/** What `read` yields for a value with one problem. */
export function refused(code: string, pointer = '/fields/it'): { problems: string[] } {
  return { problems: [`${code} at ${pointer}`] };
}
