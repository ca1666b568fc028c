import type { PersonalReference, Value } from '../../engine/model/value.js';
import type { PersonalValue } from '../ports/personal-value-store.js';

/** What is shown in place of a personal value that was erased. */
export interface Erased {
  readonly erased: true;
}

/** Whether an object stands for a personal value that lies apart. */
export function isReference(value: object): value is PersonalReference {
  return 'personal' in value && 'commitment' in value && Object.keys(value).length === 2;
}

/** Whether there is a reference to a personal value anywhere in this. */
export function holdsPersonalValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isReference(value) || Object.values(value).some(holdsPersonalValues);
}

/** The same with the personal values in place of the references to them. */
export function revealPersonalValues<T>(value: T, known: readonly PersonalValue[]): T {
  const values = new Map<string, Value>(known.map(({ id, value: held }) => [id, held]));
  const reveal = (held: unknown): unknown => {
    if (typeof held !== 'object' || held === null) return held;
    if (Array.isArray(held)) return held.map(reveal);
    if (isReference(held)) return values.get(held.personal) ?? ({ erased: true } satisfies Erased);
    return Object.fromEntries(Object.entries(held).map(([key, part]) => [key, reveal(part)]));
  };
  return reveal(value) as T;
}
