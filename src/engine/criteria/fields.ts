import type { Situation } from '../situation.js';
import { settersOf } from '../item-rights/setters-of.js';
import { suppliers } from '../roles.js';
import { hasValue } from '../values/has-value.js';
import { fieldApplies } from './field-applies.js';
import { met, unmet, type CriterionKindModule } from './finding.js';
import { full, list } from './wording.js';

function names(ids: readonly string[], { process }: Situation) {
  return list(ids.map((id) => full(process.fields.get(id)?.name, id)));
}

/** `fields: [budget, schedule]`: the named fields of the record have a value; one that is not asked (`if`) is not missed. */
export const fieldsKind: CriterionKindModule<'fields'> = {
  kind: 'fields',
  name: (criterion, situation) => names(criterion.fields, situation),
  evaluate(criterion, situation) {
    const { process, state } = situation;
    const missing = criterion.fields.filter((id) => {
      const field = process.fields.get(id);
      return !hasValue(state.fields[id]) && (field === undefined || fieldApplies(field, situation));
    });
    if (missing.length === 0) return met(() => ({ message: names(criterion.fields, situation) }));
    return unmet(
      'criterion.fields-missing',
      () => {
        const roles = new Set(missing.flatMap((id) => settersOf(process.fields.get(id)) ?? []));
        return {
          parameters: { missing: names(missing, situation) },
          seen: names(
            criterion.fields.filter((id) => !missing.includes(id)),
            situation,
          ),
          wanted: names(criterion.fields, situation),
          suppliers: suppliers(roles.size === 0 ? undefined : [...roles], situation),
        };
      },
      { remedy: { act: 'set-fields', fields: missing } },
    );
  },
};
