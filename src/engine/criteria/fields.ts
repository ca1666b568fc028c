import type { FieldsCriterion } from '../model/criterion.js';
import { suppliers } from '../roles.js';
import { hasValue } from '../values/has-value.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { full, list } from './wording.js';
import { fieldApplies } from './field-applies.js';

/** `fields: [budget, schedule]`: the named fields of the record have a value; one that is not asked (`if`) is not missed. */
export const fieldsKind: CriterionKindModule<'fields'> = {
  kind: 'fields',
  name: (criterion: FieldsCriterion, { process }) =>
    list(criterion.fields.map((id) => full(process.fields.get(id)?.name, id))),
  evaluate(criterion, situation) {
    const { process, state } = situation;
    const missing = criterion.fields.filter((id) => {
      const field = process.fields.get(id);
      return !hasValue(state.fields[id]) && (field === undefined || fieldApplies(field, situation));
    });
    const names = (ids: readonly string[]) => list(ids.map((id) => full(process.fields.get(id)?.name, id)));
    if (missing.length === 0) return met(names(criterion.fields));
    const roles = missing.flatMap((id) => process.fields.get(id)?.by ?? []);
    return unmet(
      'criterion.fields-missing',
      { missing: names(missing) },
      {
        seen: names(criterion.fields.filter((id) => !missing.includes(id))),
        wanted: names(criterion.fields),
        suppliers: suppliers(roles.length === 0 ? undefined : [...new Set(roles)], situation),
        remedy: { act: 'set-fields', fields: missing },
      },
    );
  },
};
