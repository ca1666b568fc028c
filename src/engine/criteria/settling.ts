import { settersOf } from '../item-rights/setters-of.js';
import type { Remedy, Supplier } from '../model/blocker.js';
import { suppliers } from '../roles.js';
import type { Situation } from '../situation.js';

/** Who sets any of some fields of the record. */
export function settersOfAny(fields: readonly string[], situation: Situation): readonly Supplier[] {
  const roles = new Set(fields.flatMap((id) => settersOf(situation.process.fields.get(id)) ?? []));
  return suppliers(roles.size === 0 ? undefined : [...roles], situation);
}

/** That fields are to be set; nothing where there is none. */
export function settingOf(fields: readonly string[]): { readonly remedy?: Remedy } {
  return fields.length === 0 ? {} : { remedy: { act: 'set-fields', fields } };
}
