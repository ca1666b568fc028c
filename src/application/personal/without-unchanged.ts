import { isPersonal, sameContent } from '../../engine/approvals/covered-content.js';
import type { RawValues } from '../../engine/model/command.js';
import type { Field } from '../../engine/model/field.js';
import type { Values } from '../../engine/model/value.js';

function isRestricted({ see, columns = [] }: Field): boolean {
  return see !== undefined || columns.some(isRestricted);
}

/**
 * Ids of the fields to be set that hold of a person. What is hidden from anybody is left aside: that a guess was right is
 * not to be learnt from nothing having changed.
 */
export function personalAmong(fields: readonly Field[], raw: RawValues): readonly string[] {
  return fields
    .filter((field) => Object.hasOwn(raw, field.id) && isPersonal(field) && !isRestricted(field))
    .map(({ id }) => id);
}

/**
 * Values to be set without those of people that are as they were: a form that is saved again as it was read changes
 * nothing, and voids no approval. The engine cannot tell, for it holds references.
 * @param ids the fields that hold of a person.
 * @param held the record's fields, with what is personal in place.
 */
export function withoutUnchanged(raw: RawValues, ids: readonly string[], held: Values): RawValues {
  const isAsItWas = (id: string, value: unknown) =>
    sameContent(typeof value === 'string' ? value.trim() : value, held[id] ?? null);
  return Object.fromEntries(
    Object.entries(raw).filter(([id, value]) => !ids.includes(id) || !isAsItWas(id, value)),
  );
}
